package dev.segue.example.holder;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** Finds and keeps policy holders. */
public interface HolderRepository extends JpaRepository<PolicyHolder, Long> {

    /** Those of a city, the newest first, 20 at most. */
    List<PolicyHolder> findTop20ByAddressCityOrderByIdDesc(String city);
}
