package uniques;

import jakarta.persistence.*;
import java.util.*;

@Entity
@Table(name = "uniques", uniqueConstraints = {@UniqueConstraint(columnNames = {"a", "b"}), @UniqueConstraint(name = "uk_named", columnNames = "c"),
    @UniqueConstraint(name = "uk_deferred", columnNames = {"b", "c"}, options = "deferrable"), // since 7: options
    @UniqueConstraint(name = "uk_a", columnNames = "a")})
class Unique {
    @Id long id;
    int a;
    int b;
    @Column(unique = true) String c;
    @Column(unique = true, nullable = false) String d;
    @Embedded Part part;
    @OneToOne Unique next;
    @ManyToOne @JoinColumn(unique = true) Unique boss;
}
@Embeddable class Part { @Column(unique = true) String serial; }
@Entity class Joined {
    @Id long id;
    @OneToMany @JoinTable(name = "joined_uniques", uniqueConstraints = @UniqueConstraint(name = "uk_j", columnNames = "parts_id")) Set<Unique> parts;
}
