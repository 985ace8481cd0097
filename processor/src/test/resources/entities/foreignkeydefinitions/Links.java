package foreignkeydefinitions;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
class Links {
    @Id
    long id;

    @ManyToOne
    @JoinColumn(
            name = "other_id",
            foreignKey =
                    @ForeignKey(
                            name = "fk_own",
                            foreignKeyDefinition = "foreign key (other_id) references Links on update cascade deferrable initially deferred"))
    Links other;

    @ManyToOne
    @JoinColumn(
            name = "\"Third\"",
            foreignKey =
                    @ForeignKey(
                            name = "fk_third",
                            foreignKeyDefinition =
                                    "FOREIGN KEY(\"Third\")\n REFERENCES Links (ID) MATCH SIMPLE ON UPDATE SET DEFAULT"))
    @OnDelete(action = OnDeleteAction.SET_NULL)
    Links third;

    @ManyToOne
    @JoinColumn(
            name = "fourth_id",
            foreignKey =
                    @ForeignKey(
                            options = "on update restrict not deferrable initially immediate", // since 7: options
                            name = "fk_fourth"))
    @OnDelete(action = OnDeleteAction.CASCADE)
    Links fourth;

    @ManyToOne
    @JoinColumns({
        @JoinColumn(name = "pair_a", referencedColumnName = "a"),
        @JoinColumn(name = "pair_b", referencedColumnName = "b")
    })
    Pair plain;

    @ManyToOne
    @JoinColumns(
            value = {
                @JoinColumn(name = "two_a", referencedColumnName = "a"),
                @JoinColumn(name = "two_b", referencedColumnName = "b")
            },
            foreignKey =
                    @ForeignKey(
                            name = "fk_two",
                            foreignKeyDefinition =
                                    "foreign key (two_b, two_a) references Pair (b, a) on delete cascade"))
    Pair two;
}

@Embeddable
record PairId(long a, long b) {}

@Entity
class Pair {
    @EmbeddedId
    PairId id;
}
