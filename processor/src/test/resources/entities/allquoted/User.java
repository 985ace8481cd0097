package allquoted;

import jakarta.persistence.*;
import java.util.*;

@Entity class User {
    @Id @GeneratedValue Long id;
    String Select;
    @ManyToMany Set<Group> groups;
    @Enumerated(EnumType.STRING) Kind kind;
    @Column(columnDefinition = "varchar(3)") String code;
    enum Kind { A, B }
}
@Entity class Group { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; @Column(unique = true) String userName; }
