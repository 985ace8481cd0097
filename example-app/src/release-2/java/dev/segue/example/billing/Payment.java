package dev.segue.example.billing;

import dev.segue.example.policy.Premium;
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
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.CreationTimestamp;
import org.jspecify.annotations.Nullable;

/** Money that came in for a premium. */
@Entity
@Table(
        name = "payments",
        uniqueConstraints = @UniqueConstraint(name = "payments_reference_key", columnNames = "reference"),
        indexes = @Index(name = "payments_premium_idx", columnList = "premium_id"))
public class Payment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "premium_id", foreignKey = @ForeignKey(name = "payments_premium_fk"))
    private Premium premium;

    @Column(nullable = false, precision = 10, scale = 2)
    private BigDecimal amount;

    /** What the bank calls it; the same transfer never counts twice. */
    @Column(nullable = false, length = 40)
    private String reference;

    @CreationTimestamp
    @Column(nullable = false)
    private @Nullable Instant paidAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Payment() {}

    public Payment(Premium premium, BigDecimal amount, String reference) {
        this.premium = premium;
        this.amount = amount;
        this.reference = reference;
    }

    /** Null until it is saved. */
    public @Nullable Long id() {
        return id;
    }

    public Premium premium() {
        return premium;
    }

    public BigDecimal amount() {
        return amount;
    }

    public String reference() {
        return reference;
    }
}
