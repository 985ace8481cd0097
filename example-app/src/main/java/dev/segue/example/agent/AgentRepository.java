package dev.segue.example.agent;

import org.springframework.data.jpa.repository.JpaRepository;

/** Finds and keeps agents. */
public interface AgentRepository extends JpaRepository<Agent, Long> {}
