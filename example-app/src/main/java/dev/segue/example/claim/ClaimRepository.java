package dev.segue.example.claim;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Finds and keeps claims. */
public interface ClaimRepository extends JpaRepository<Claim, Long> {

    /** The newest ones in a state, 20 at most. */
    List<Claim> findTop20ByStatusOrderByIdDesc(ClaimStatus status);
}
