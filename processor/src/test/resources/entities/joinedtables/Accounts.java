package joinedtables;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity @Inheritance(strategy = InheritanceType.JOINED) @DiscriminatorColumn
abstract class Account { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; @Version long version; @ManyToOne Account parent; }
@Entity class Savings extends Account { double rate; @OneToMany @JoinColumn(name = "savings_id") List<Booking> bookings; }
@Entity @Table(name = "fixed") @PrimaryKeyJoinColumn(name = "account_id") @OnDelete(action = OnDeleteAction.CASCADE)
class Fixed extends Savings { java.time.LocalDate until; }
@Entity class Booking { @Id UUID id; @ManyToOne(fetch = FetchType.LAZY) Account account; }
