package dev.segue.example.policy;

import dev.segue.example.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with endorsements. */
@Service
@Transactional
class EndorsementService {

    record NewEndorsement(String terms, LocalDate effectiveOn) {}

    record EndorsementView(@Nullable Long id, String terms, LocalDate effectiveOn) {

        static EndorsementView of(Endorsement endorsement) {
            return new EndorsementView(endorsement.id(), endorsement.terms(), endorsement.effectiveOn());
        }
    }

    private final EndorsementRepository endorsements;
    private final PolicyRepository policies;

    EndorsementService(EndorsementRepository endorsements, PolicyRepository policies) {
        this.endorsements = endorsements;
        this.policies = policies;
    }

    EndorsementView agree(long policyId, NewEndorsement endorsement) {
        Policy policy = policies.findById(policyId).orElseThrow(() -> new NotFoundException("policy", policyId));
        return EndorsementView.of(
                endorsements.save(new Endorsement(policy, endorsement.terms(), endorsement.effectiveOn())));
    }

    @Transactional(readOnly = true)
    List<EndorsementView> all(long policyId) {
        return endorsements.findByPolicyIdOrderByEffectiveOn(policyId).stream()
                .map(EndorsementView::of)
                .toList();
    }
}
