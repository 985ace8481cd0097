package dev.segue.example.policy;

import org.springframework.data.jpa.repository.JpaRepository;

/** Finds and keeps premiums. */
public interface PremiumRepository extends JpaRepository<Premium, Long> {}
