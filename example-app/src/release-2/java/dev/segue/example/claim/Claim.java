package dev.segue.example.claim;

import dev.segue.example.policy.Policy;
import dev.segue.example.user.User;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.CreationTimestamp;
import org.jspecify.annotations.Nullable;

/** A holder wants money for a damage. */
@Entity
@Table(
        name = "claims",
        uniqueConstraints = @UniqueConstraint(name = "claims_number_key", columnNames = "number"),
        indexes = {
            @Index(name = "claims_policy_idx", columnList = "policy_id"),
            @Index(name = "claims_adjuster_idx", columnList = "adjuster_id")
        })
public class Claim {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "claims")
    @SequenceGenerator(name = "claims", sequenceName = "claims_seq")
    private @Nullable Long id;

    @Column(nullable = false, length = 20)
    private String number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "policy_id", foreignKey = @ForeignKey(name = "claims_policy_fk"))
    private Policy policy;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "adjuster_id", foreignKey = @ForeignKey(name = "claims_adjuster_fk"))
    private @Nullable User adjuster;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private ClaimStatus status = ClaimStatus.OPEN;

    @Column(nullable = false, precision = 12, scale = 2)
    private BigDecimal amount;

    @Column(nullable = false, length = 2000)
    private String description;

    @Column(length = 500)
    private @Nullable String decisionNote;

    @Version
    private int version;

    @CreationTimestamp
    @Column(nullable = false)
    private @Nullable Instant reportedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Claim() {}

    public Claim(String number, Policy policy, BigDecimal amount, String description) {
        this.number = number;
        this.policy = policy;
        this.amount = amount;
        this.description = description;
    }

    /** Null until it is saved. */
    public @Nullable Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public Policy policy() {
        return policy;
    }

    /** Who decides on it; null while nobody does. */
    public @Nullable User adjuster() {
        return adjuster;
    }

    public ClaimStatus status() {
        return status;
    }

    public BigDecimal amount() {
        return amount;
    }

    public String description() {
        return description;
    }

    /** Why it was decided so; null where nobody said. */
    public @Nullable String decisionNote() {
        return decisionNote;
    }

    public void note(String why) {
        this.decisionNote = why;
    }

    public void decide(ClaimStatus decision, @Nullable User decidedBy) {
        this.status = decision;
        this.adjuster = decidedBy;
    }
}
