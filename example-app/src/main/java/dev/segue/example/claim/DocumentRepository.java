package dev.segue.example.claim;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** Finds and keeps documents. */
public interface DocumentRepository extends JpaRepository<Document, UUID> {

    List<Document> findByClaimIdOrderByUploadedAt(long claimId);
}
