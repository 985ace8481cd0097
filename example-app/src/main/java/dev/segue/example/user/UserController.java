package dev.segue.example.user;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /users}. */
@RestController
@RequestMapping("/users")
class UserController {

    record NewEmail(String email) {}

    private final UserService users;

    UserController(UserService users) {
        this.users = users;
    }

    @PostMapping
    UserView register(@RequestBody UserService.NewUser user) {
        return users.register(user);
    }

    @GetMapping("/{id}")
    UserView find(@PathVariable long id) {
        return users.find(id);
    }

    @GetMapping
    UserView findByEmail(@RequestParam String email) {
        return users.findByEmail(email);
    }

    @PutMapping("/{id}/email")
    UserView changeEmail(@PathVariable long id, @RequestBody NewEmail change) {
        return users.changeEmail(id, change.email());
    }
}
