package inheritance;

import jakarta.persistence.*;
import java.math.BigDecimal;

@Entity
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", length = 12)
abstract class Payment {
    @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
    @Column(nullable = false) BigDecimal amount;
}

@Entity
@DiscriminatorValue("CARD")
class CardPayment extends Payment {
    @Column(nullable = false) String cardNumber;
}

@Entity
@DiscriminatorValue("BANK")
class BankPayment extends Payment {
    @Column(unique = true) String iban;
}

@Entity
@Inheritance(strategy = InheritanceType.JOINED)
class Animal {
    @Id Long id;
    String name;
}

@Entity
@PrimaryKeyJoinColumn(name = "animal_id", foreignKey = @ForeignKey(name = "FK_Dog_Animal"))
class Dog extends Animal {
    boolean barks;
}

@Entity
class Puppy extends Dog {
    int weeks;
}

@Entity
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Vehicle {
    @Id @GeneratedValue Long id;
    String plate;
}

@Entity
class Car extends Vehicle {
    int doors;
    @ManyToOne Dog passenger;
}

@Entity
class Lorry extends Vehicle {
    int tons;
}

@Entity
@SecondaryTable(name = "book_text", pkJoinColumns = @PrimaryKeyJoinColumn(name = "book_id"))
class Book {
    @Id int id;
    String title;
    @Column(table = "book_text", length = 100_000) String content;
}
