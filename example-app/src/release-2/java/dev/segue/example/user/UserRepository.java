package dev.segue.example.user;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Finds and keeps users. */
public interface UserRepository extends JpaRepository<User, Long> {

    Optional<User> findByUserEmail(String userEmail);
}
