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
@Entity class Stand { @Id long id; Spot spot; Mark mark; }
@Embeddable @org.hibernate.annotations.Struct(name = "spot_t") record Spot(int x, Mark[] marks) {}
@Embeddable @org.hibernate.annotations.Struct(name = "mark_t") record Mark(String m) {}
