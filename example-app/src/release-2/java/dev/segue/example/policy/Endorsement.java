package dev.segue.example.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change of a policy that both sides have agreed on. */
@Entity
@Table(name = "endorsements", indexes = @Index(name = "endorsements_policy_idx", columnList = "policy_id"))
public class Endorsement {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "endorsements")
    @SequenceGenerator(name = "endorsements", sequenceName = "endorsements_seq")
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "policy_id", foreignKey = @ForeignKey(name = "endorsements_policy_fk"))
    private Policy policy;

    @Column(nullable = false, length = 500)
    private String terms;

    @Column(nullable = false)
    private LocalDate effectiveOn;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Endorsement() {}

    public Endorsement(Policy policy, String terms, LocalDate effectiveOn) {
        this.policy = policy;
        this.terms = terms;
        this.effectiveOn = effectiveOn;
    }

    /** Null until it is saved. */
    public @Nullable Long id() {
        return id;
    }

    public Policy policy() {
        return policy;
    }

    public String terms() {
        return terms;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }
}
