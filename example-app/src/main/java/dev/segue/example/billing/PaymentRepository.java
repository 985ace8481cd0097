package dev.segue.example.billing;

import org.springframework.data.jpa.repository.JpaRepository;

/** Finds and keeps payments. */
public interface PaymentRepository extends JpaRepository<Payment, Long> {}
