package dev.segue.example.user;

import dev.segue.annotation.WasNamed;
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
import java.time.Instant;
import org.hibernate.annotations.CreationTimestamp;
import org.jspecify.annotations.Nullable;

/** Somebody who logs in. */
@Entity
@Table(
        name = "users",
        uniqueConstraints = @UniqueConstraint(name = "users_user_email_key", columnNames = "user_email"),
        indexes = @Index(name = "users_holder_idx", columnList = "holder_id"))
public class User {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "users")
    @SequenceGenerator(name = "users", sequenceName = "users_seq")
    private @Nullable Long id;

    @WasNamed("email")
    @Column(nullable = false)
    private String userEmail;

    @Column(nullable = false, length = 100)
    private String displayName;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private UserRole role;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "holder_id", foreignKey = @ForeignKey(name = "users_holder_fk"))
    private @Nullable PolicyHolder holder;

    @CreationTimestamp
    @Column(nullable = false)
    private @Nullable Instant createdAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected User() {}

    public User(String email, String displayName, UserRole role, @Nullable PolicyHolder holder) {
        this.userEmail = email;
        this.displayName = displayName;
        this.role = role;
        this.holder = holder;
    }

    /** Null until it is saved. */
    public @Nullable Long id() {
        return id;
    }

    public String email() {
        return userEmail;
    }

    public String displayName() {
        return displayName;
    }

    public UserRole role() {
        return role;
    }

    /** The policy holder behind this login; null for staff. */
    public @Nullable PolicyHolder holder() {
        return holder;
    }

    public void changeEmail(String newEmail) {
        this.userEmail = newEmail;
    }
}
