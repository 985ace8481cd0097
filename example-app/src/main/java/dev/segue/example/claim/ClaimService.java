package dev.segue.example.claim;

import dev.segue.example.NotFoundException;
import dev.segue.example.policy.PolicyRepository;
import dev.segue.example.user.UserRepository;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with claims. */
@Service
@Transactional
class ClaimService {

    record NewClaim(String number, long policyId, BigDecimal amount, String description) {}

    record Decision(ClaimStatus status, @Nullable Long adjusterId) {}

    record NewDocument(String title, String mediaType, long sizeInBytes) {}

    record DocumentView(@Nullable UUID id, String title, String mediaType, long sizeInBytes) {

        static DocumentView of(Document document) {
            return new DocumentView(document.id(), document.title(), document.mediaType(), document.sizeInBytes());
        }
    }

    private final ClaimRepository claims;
    private final DocumentRepository documents;
    private final PolicyRepository policies;
    private final UserRepository users;

    ClaimService(
            ClaimRepository claims, DocumentRepository documents, PolicyRepository policies, UserRepository users) {
        this.claims = claims;
        this.documents = documents;
        this.policies = policies;
        this.users = users;
    }

    ClaimView report(NewClaim claim) {
        return ClaimView.of(claims.save(new Claim(
                claim.number(),
                policies.findById(claim.policyId())
                        .orElseThrow(() -> new NotFoundException("policy", claim.policyId())),
                claim.amount(),
                claim.description())));
    }

    @Transactional(readOnly = true)
    ClaimView find(long id) {
        return ClaimView.of(load(id));
    }

    @Transactional(readOnly = true)
    List<ClaimView> inStatus(ClaimStatus status) {
        return claims.findTop20ByStatusOrderByIdDesc(status).stream()
                .map(ClaimView::of)
                .toList();
    }

    ClaimView decide(long id, Decision decision) {
        Claim claim = load(id);
        Long adjusterId = decision.adjusterId();
        claim.decide(decision.status(), adjusterId == null ? null : users.getReferenceById(adjusterId));
        return ClaimView.of(claim);
    }

    DocumentView attach(long claimId, NewDocument document) {
        return DocumentView.of(documents.save(
                new Document(load(claimId), document.title(), document.mediaType(), document.sizeInBytes())));
    }

    @Transactional(readOnly = true)
    List<DocumentView> documents(long claimId) {
        return documents.findByClaimIdOrderByUploadedAt(claimId).stream()
                .map(DocumentView::of)
                .toList();
    }

    private Claim load(long id) {
        return claims.findById(id).orElseThrow(() -> new NotFoundException("claim", id));
    }
}
