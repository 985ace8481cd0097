package dev.segue.example.holder;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.CreationTimestamp;
import org.jspecify.annotations.Nullable;

/** A person who is insured. */
@Entity
@Table(
        name = "policy_holders",
        indexes = {
            @Index(name = "policy_holders_name_idx", columnList = "name"),
            @Index(name = "policy_holders_city_idx", columnList = "city")
        })
public class PolicyHolder {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_holders")
    @SequenceGenerator(name = "policy_holders", sequenceName = "policy_holders_seq")
    private @Nullable Long id;

    @Column(nullable = false, length = 200)
    private String name;

    @Column(nullable = false)
    private LocalDate bornOn;

    @Embedded
    private Address address;

    @CreationTimestamp
    @Column(nullable = false)
    private @Nullable Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected PolicyHolder() {}

    public PolicyHolder(String name, LocalDate bornOn, Address address) {
        this.name = name;
        this.bornOn = bornOn;
        this.address = address;
    }

    /** Null until it is saved. */
    public @Nullable Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public LocalDate bornOn() {
        return bornOn;
    }

    public Address address() {
        return address;
    }

    /** Null until it is saved. */
    public @Nullable Instant createdAt() {
        return createdAt;
    }

    public void moveTo(Address newAddress) {
        this.address = newAddress;
    }
}
