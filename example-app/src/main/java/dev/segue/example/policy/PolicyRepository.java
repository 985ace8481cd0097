package dev.segue.example.policy;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Finds and keeps policies. */
public interface PolicyRepository extends JpaRepository<Policy, Long> {

    List<Policy> findByHolderIdOrderById(long holderId);
}
