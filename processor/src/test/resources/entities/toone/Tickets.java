package toone;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.ManyToAny;

@Entity
class Ticket {
    @Id @GeneratedValue Long id;
    @ManyToOne Hall hall;
    @ManyToOne(optional = false) @JoinColumn(name = "buyer") Person buyer;
    @OneToOne Person visitor;
    @OneToOne(optional = false) @JoinColumn(unique = false) Person payer;
    @OneToOne(mappedBy = "ticket") Stub stub;
    @ManyToOne @JoinTable(name = "ticket_agent") Person agent;
    @ManyToOne @JoinColumn(name = "seat_code", referencedColumnName = "code") Seat seat;
    @ManyToOne @JoinColumns({@JoinColumn(name = "row_a", referencedColumnName = "a"), @JoinColumn(name = "row_b", referencedColumnName = "b")}) Seat pair;
    @Any @AnyKeyJavaClass(Long.class) @JoinColumn(name = "gift_id") @Column(name = "gift_type", length = 20)
    @AnyDiscriminatorValue(discriminator = "hall", entity = Hall.class) @AnyDiscriminatorValue(discriminator = "person", entity = Person.class) Object gift;
    @ManyToAny @AnyKeyJavaClass(Long.class) @AnyDiscriminator(DiscriminatorType.STRING) @Column(name = "kind")
    @JoinTable(name = "ticket_extra", joinColumns = @JoinColumn(name = "ticket_id"), inverseJoinColumns = @JoinColumn(name = "extra_id"))
    @AnyDiscriminatorValue(discriminator = "hall", entity = Hall.class) List<Object> extras;
}
@Entity class Hall { @Id Long id; }
@Entity class Person { @Id Long id; }
@Entity class Stub { @Id Long id; @OneToOne @JoinColumn(name = "ticket_id", unique = true) Ticket ticket; @OneToOne @PrimaryKeyJoinColumn Hall same; }
@Entity @Table(uniqueConstraints = @UniqueConstraint(columnNames = {"a", "b"}))
class Seat { @Id Long id; @Column(unique = true) String code; int a; int b; }
