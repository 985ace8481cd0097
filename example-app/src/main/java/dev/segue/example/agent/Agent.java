package dev.segue.example.agent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/** Somebody who sells policies. */
@Entity
@Table(
        name = "agents",
        uniqueConstraints = @UniqueConstraint(name = "agents_license_number_key", columnNames = "license_number"))
public class Agent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agents")
    @SequenceGenerator(name = "agents", sequenceName = "agents_seq", allocationSize = 10)
    private @Nullable Long id;

    @Column(nullable = false, length = 100)
    private String name;

    @Column(nullable = false, length = 30)
    private String licenseNumber;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Agent() {}

    public Agent(String name, String licenseNumber) {
        this.name = name;
        this.licenseNumber = licenseNumber;
    }

    /** Null until it is saved. */
    public @Nullable Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String licenseNumber() {
        return licenseNumber;
    }
}
