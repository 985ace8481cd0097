package dev.segue.example.policy;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /policies}, with the premiums of each. */
@RestController
@RequestMapping("/policies")
class PolicyController {

    record NewStatus(PolicyStatus status) {}

    private final PolicyService policies;

    PolicyController(PolicyService policies) {
        this.policies = policies;
    }

    @PostMapping
    PolicyView open(@RequestBody PolicyService.NewPolicy policy) {
        return policies.open(policy);
    }

    @GetMapping("/{id}")
    PolicyView find(@PathVariable long id) {
        return policies.find(id);
    }

    @GetMapping
    List<PolicyView> ofHolder(@RequestParam long holder) {
        return policies.ofHolder(holder);
    }

    @PutMapping("/{id}/status")
    PolicyView changeStatus(@PathVariable long id, @RequestBody NewStatus change) {
        return policies.changeStatus(id, change.status());
    }

    @PostMapping("/{id}/premiums")
    PolicyService.PremiumView charge(@PathVariable long id, @RequestBody PolicyService.NewPremium premium) {
        return policies.charge(id, premium);
    }
}
