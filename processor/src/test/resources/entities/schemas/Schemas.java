package schemas;

import jakarta.persistence.*;
import java.util.*;

@Entity @Table(schema = "sales") class Customer {
    @Id @GeneratedValue Long id;
    @ElementCollection List<String> phones;
    @ManyToMany @JoinTable(schema = "links") Set<Item> liked;
}
@Entity @Table(schema = "stock") class Item {
    @Id @GeneratedValue(generator = "items") @SequenceGenerator(name = "items", schema = "stock") Long id;
    @ManyToOne Customer buyer;
    @ManyToOne Plain plain;
}
@Entity class Plain { @Id long id; @ManyToOne Item item; }
@Entity @Table(schema = "`Odd Schema`", name = "`Odd`") class Odd {
    @Id long id;
    @ManyToOne Odd odd;
    @Enumerated(EnumType.STRING) @Column(unique = true) Kind kind;
    enum Kind { A, B }
}
@Entity @Table(schema = "sales", name = "item") class SalesItem { @Id long id; @OneToOne Item item; }
