package dev.segue.example.policy;

import dev.segue.example.NotFoundException;
import dev.segue.example.agent.AgentRepository;
import dev.segue.example.holder.HolderRepository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with policies. */
@Service
@Transactional
class PolicyService {

    record NewPolicy(String number, long holderId, @Nullable Long agentId, Product product, BigDecimal sumInsured) {}

    record NewPremium(LocalDate dueOn, BigDecimal amount) {}

    record PremiumView(@Nullable Long id, LocalDate dueOn, BigDecimal amount) {}

    private final PolicyRepository policies;
    private final PremiumRepository premiums;
    private final HolderRepository holders;
    private final AgentRepository agents;

    PolicyService(
            PolicyRepository policies, PremiumRepository premiums, HolderRepository holders, AgentRepository agents) {
        this.policies = policies;
        this.premiums = premiums;
        this.holders = holders;
        this.agents = agents;
    }

    PolicyView open(NewPolicy policy) {
        Long agentId = policy.agentId();
        return PolicyView.of(policies.save(new Policy(
                policy.number(),
                holders.findById(policy.holderId())
                        .orElseThrow(() -> new NotFoundException("policy holder", policy.holderId())),
                agentId == null ? null : agents.getReferenceById(agentId),
                policy.product(),
                policy.sumInsured())));
    }

    @Transactional(readOnly = true)
    PolicyView find(long id) {
        return PolicyView.of(load(id));
    }

    @Transactional(readOnly = true)
    List<PolicyView> ofHolder(long holderId) {
        return policies.findByHolderIdOrderById(holderId).stream()
                .map(PolicyView::of)
                .toList();
    }

    PolicyView changeStatus(long id, PolicyStatus status) {
        Policy policy = load(id);
        policy.changeStatus(status);
        return PolicyView.of(policy);
    }

    PremiumView charge(long policyId, NewPremium premium) {
        Premium saved = premiums.save(new Premium(load(policyId), premium.dueOn(), premium.amount()));
        return new PremiumView(saved.id(), saved.dueOn(), saved.amount());
    }

    private Policy load(long id) {
        return policies.findById(id).orElseThrow(() -> new NotFoundException("policy", id));
    }
}
