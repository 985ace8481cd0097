package dev.segue.example.policy;

import dev.segue.annotation.Backfill;
import dev.segue.example.agent.Agent;
import dev.segue.example.holder.PolicyHolder;
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
import java.time.LocalDate;
import org.hibernate.annotations.UpdateTimestamp;
import org.jspecify.annotations.Nullable;

/** A contract of insurance. */
@Entity
@Table(
        name = "policies",
        uniqueConstraints = @UniqueConstraint(name = "policies_number_key", columnNames = "number"),
        indexes = {
            @Index(name = "policies_holder_idx", columnList = "holder_id"),
            @Index(name = "policies_agent_idx", columnList = "agent_id"),
            @Index(name = "policies_paid_until_idx", columnList = "paid_until")
        })
public class Policy {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policies")
    @SequenceGenerator(name = "policies", sequenceName = "policies_seq")
    private @Nullable Long id;

    @Column(nullable = false, length = 20)
    private String number;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "holder_id", foreignKey = @ForeignKey(name = "policies_holder_fk"))
    private PolicyHolder holder;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agent_id", foreignKey = @ForeignKey(name = "policies_agent_fk"))
    private @Nullable Agent agent;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Product product;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private PolicyStatus status = PolicyStatus.DRAFT;

    @Column(nullable = false, precision = 12, scale = 2)
    private BigDecimal sumInsured;

    private @Nullable LocalDate paidUntil;

    /** Who has paid once goes on by himself, until he says otherwise. */
    @Backfill("paid_until IS NOT NULL")
    @Column(nullable = false)
    private boolean autoRenew;

    @Version
    private int version;

    @UpdateTimestamp
    @Column(nullable = false)
    private @Nullable Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Policy() {}

    public Policy(String number, PolicyHolder holder, @Nullable Agent agent, Product product, BigDecimal sumInsured) {
        this.number = number;
        this.holder = holder;
        this.agent = agent;
        this.product = product;
        this.sumInsured = sumInsured;
    }

    /** Null until it is saved. */
    public @Nullable Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public PolicyHolder holder() {
        return holder;
    }

    /** Who sold it; null where nobody did. */
    public @Nullable Agent agent() {
        return agent;
    }

    public Product product() {
        return product;
    }

    public PolicyStatus status() {
        return status;
    }

    public BigDecimal sumInsured() {
        return sumInsured;
    }

    /** The last day that is paid for; null where nothing was paid. */
    public @Nullable LocalDate paidUntil() {
        return paidUntil;
    }

    /** Whether it goes on after the last day that is paid for. */
    public boolean autoRenew() {
        return autoRenew;
    }

    public void changeStatus(PolicyStatus newStatus) {
        this.status = newStatus;
    }

    public void paidUntil(LocalDate day) {
        this.paidUntil = day;
        this.autoRenew = true;
    }
}
