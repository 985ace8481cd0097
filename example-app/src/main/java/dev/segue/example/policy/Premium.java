package dev.segue.example.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a policy costs for the time that ends at a day. */
@Entity
@Table(
        name = "premiums",
        uniqueConstraints =
                @UniqueConstraint(
                        name = "premiums_policy_due_on_key",
                        columnNames = {"policy_id", "due_on"}))
public class Premium {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "premiums")
    @SequenceGenerator(name = "premiums", sequenceName = "premiums_seq")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "policy_id", foreignKey = @ForeignKey(name = "premiums_policy_fk"))
    private Policy policy;

    @Column(nullable = false)
    private LocalDate dueOn;

    @Column(nullable = false, precision = 10, scale = 2)
    private BigDecimal amount;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Premium() {}

    public Premium(Policy policy, LocalDate dueOn, BigDecimal amount) {
        this.policy = policy;
        this.dueOn = dueOn;
        this.amount = amount;
    }

    /** Null until it is saved. */
    public @Nullable Long id() {
        return id;
    }

    public Policy policy() {
        return policy;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public BigDecimal amount() {
        return amount;
    }
}
