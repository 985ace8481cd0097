package dev.segue.example.policy;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Finds and keeps endorsements. */
public interface EndorsementRepository extends JpaRepository<Endorsement, Long> {

    List<Endorsement> findByPolicyIdOrderByEffectiveOn(long policyId);
}
