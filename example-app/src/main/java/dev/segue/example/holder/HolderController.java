package dev.segue.example.holder;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /holders}. */
@RestController
@RequestMapping("/holders")
class HolderController {

    private final HolderService holders;

    HolderController(HolderService holders) {
        this.holders = holders;
    }

    @PostMapping
    HolderView register(@RequestBody NewHolder holder) {
        return holders.register(holder);
    }

    @GetMapping("/{id}")
    HolderView find(@PathVariable long id) {
        return holders.find(id);
    }

    @GetMapping
    List<HolderView> inCity(@RequestParam String city) {
        return holders.inCity(city);
    }

    @PutMapping("/{id}/address")
    HolderView move(@PathVariable long id, @RequestBody Address address) {
        return holders.move(id, address);
    }
}
