package dev.segue.example.claim;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /claims}, with the documents of each. */
@RestController
@RequestMapping("/claims")
class ClaimController {

    private final ClaimService claims;

    ClaimController(ClaimService claims) {
        this.claims = claims;
    }

    @PostMapping
    ClaimView report(@RequestBody ClaimService.NewClaim claim) {
        return claims.report(claim);
    }

    @GetMapping("/{id}")
    ClaimView find(@PathVariable long id) {
        return claims.find(id);
    }

    @GetMapping
    List<ClaimView> inStatus(@RequestParam ClaimStatus status) {
        return claims.inStatus(status);
    }

    @PutMapping("/{id}/decision")
    ClaimView decide(@PathVariable long id, @RequestBody ClaimService.Decision decision) {
        return claims.decide(id, decision);
    }

    @PostMapping("/{id}/documents")
    ClaimService.DocumentView attach(@PathVariable long id, @RequestBody ClaimService.NewDocument document) {
        return claims.attach(id, document);
    }

    @GetMapping("/{id}/documents")
    List<ClaimService.DocumentView> documents(@PathVariable long id) {
        return claims.documents(id);
    }
}
