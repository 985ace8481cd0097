package enumvalues; // since 7: EnumeratedValue

import jakarta.persistence.*;

@Entity
class Invoice {
    @Id long id;
    @Enumerated(EnumType.STRING) State state;
    @Column(nullable = false) Currency currency;
}

enum State {
    OPEN("o"), PAID("p");

    @EnumeratedValue final String code;

    State(String code) { this.code = code; }
}

enum Currency {
    EURO(978), YEN(392);

    @EnumeratedValue private final int number;

    Currency(int number) { this.number = number; }
}
