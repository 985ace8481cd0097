package dev.segue.example;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says who answers; what a load balancer asks before it sends requests. */
@RestController
class AboutController {

    record About(String application, String release) {}

    @GetMapping("/about")
    About about() {
        return new About("Stellar Insured", Release.VERSION);
    }
}
