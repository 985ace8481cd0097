package defaultschema;

import jakarta.persistence.*;
import java.util.*;

@Entity class Customer {
    @Id @GeneratedValue Long id;
    @ManyToMany Set<Item> items;
    @Enumerated(EnumType.STRING) @Column(unique = true) Kind kind;
    enum Kind { A, B }
}
@Entity @Table(schema = "stock") class Item { @Id @GeneratedValue Long id; @ManyToOne Customer buyer; }
