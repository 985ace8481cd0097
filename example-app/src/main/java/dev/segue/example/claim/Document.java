package dev.segue.example.claim;

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
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.CreationTimestamp;
import org.jspecify.annotations.Nullable;

/** A file that proves a claim; the file itself lies in an object store. */
@Entity
@Table(name = "documents", indexes = @Index(name = "documents_claim_idx", columnList = "claim_id"))
public class Document {

    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    private @Nullable UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "claim_id", foreignKey = @ForeignKey(name = "documents_claim_fk"))
    private Claim claim;

    @Column(nullable = false, length = 200)
    private String title;

    @Column(nullable = false, length = 100)
    private String mediaType;

    private long sizeInBytes;

    @CreationTimestamp
    @Column(nullable = false)
    private @Nullable Instant uploadedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Document() {}

    public Document(Claim claim, String title, String mediaType, long sizeInBytes) {
        this.claim = claim;
        this.title = title;
        this.mediaType = mediaType;
        this.sizeInBytes = sizeInBytes;
    }

    /** Null until it is saved. */
    public @Nullable UUID id() {
        return id;
    }

    public Claim claim() {
        return claim;
    }

    public String title() {
        return title;
    }

    public String mediaType() {
        return mediaType;
    }

    public long sizeInBytes() {
        return sizeInBytes;
    }
}
