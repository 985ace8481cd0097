package dev.segue.example.policy;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /policies/{id}/endorsements}, new in this release. */
@RestController
@RequestMapping("/policies/{policyId}/endorsements")
class EndorsementController {

    private final EndorsementService endorsements;

    EndorsementController(EndorsementService endorsements) {
        this.endorsements = endorsements;
    }

    @PostMapping
    EndorsementService.EndorsementView agree(
            @PathVariable long policyId, @RequestBody EndorsementService.NewEndorsement endorsement) {
        return endorsements.agree(policyId, endorsement);
    }

    @GetMapping
    List<EndorsementService.EndorsementView> all(@PathVariable long policyId) {
        return endorsements.all(policyId);
    }
}
