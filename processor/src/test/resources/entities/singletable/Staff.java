package singletable;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.util.*;
import org.hibernate.annotations.DiscriminatorFormula;

@Entity @DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER) @DiscriminatorValue("0")
class Worker { @Id @GeneratedValue Long id; String name; }
@Entity @DiscriminatorValue("1")
class Boss extends Worker { @Column(nullable = false) BigDecimal bonus; @OneToMany(mappedBy = "boss") Set<Clerk> clerks; }
@Entity @DiscriminatorValue("2")
class Clerk extends Worker {
    @ManyToOne(optional = false) Boss boss;
    @Enumerated(EnumType.STRING) Grade grade;
    @ElementCollection Set<String> skills;
}
enum Grade { A, B }
@Entity @DiscriminatorColumn(name = "letter", discriminatorType = DiscriminatorType.CHAR) @DiscriminatorValue("x")
class Letter { @Id long id; }
@Entity @DiscriminatorValue("y") class Capital extends Letter { String accent; }
@Entity @DiscriminatorFormula("case when wings > 0 then 'Bird' else 'Creature' end")
class Creature { @Id long id; int wings; }
@Entity class Bird extends Creature { Double span; }
@Entity @DiscriminatorColumn(columnDefinition = "varchar(5) default 'Plain'")
class Plain { @Id long id; }
@Entity class Fancy extends Plain {}
