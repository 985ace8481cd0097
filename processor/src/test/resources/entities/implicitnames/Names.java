package implicitnames;

import jakarta.persistence.*;
import java.util.*;

@Entity class Customer {
    @Id @GeneratedValue Long id;
    @Embedded Address home;
    @Embedded Address work;
    @ManyToMany Set<Customer> friends;
    @ElementCollection List<Address> others;
}
@Embeddable class Address { String street; @ManyToOne Customer owner; }
