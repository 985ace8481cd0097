package checks;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.Check;

@Entity
@Check(constraints = "low <= high")
@Table(
    check = {@CheckConstraint(name = "ck_range", constraint = "high < 100"), @CheckConstraint(constraint = "low > -100")}, // since 7: check
    name = "checked")
class Checked {
    @Id long id; int low; int high;
    @Check(constraints = "even % 2 = 0") int even;
    @Check(name = "ck_odd", constraints = "odd % 2 = 1") int odd;
    @Column(check = @CheckConstraint(constraint = "length(code) > 2")) String code; // since 7: CheckConstraint
    @Column(check = {@CheckConstraint(constraint = "pin ~ '^[0-9]+$'"), @CheckConstraint(name = "ck_pin", constraint = "length(pin) = 4")}) String pin; // since 7: CheckConstraint
    @ElementCollection @Check(constraints = "grades between 1 and 6") Set<Integer> grades;
    @Embedded Span span;
    @Enumerated(EnumType.STRING) @Check(constraints = "state <> 'GONE' or low = 0") State state;
    enum State { HERE, GONE }
}
@Embeddable class Span { @Check(constraints = "from_day < '2100-01-01'") @Column(name = "from_day") java.time.LocalDate from; }
@Entity @SecondaryTable(
    check = @CheckConstraint(name = "ck_extra", constraint = "more > 0"), // since 7: check
    name = "extra") class Two {
    @Id long id;
    @Column(table = "extra") int more;
}
