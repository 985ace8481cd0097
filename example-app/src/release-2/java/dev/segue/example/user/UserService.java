package dev.segue.example.user;

import dev.segue.example.NotFoundException;
import dev.segue.example.holder.HolderRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with users. */
@Service
@Transactional
class UserService {

    /** @param holderId the policy holder behind the login; null for staff */
    record NewUser(
            String email,
            String displayName,
            UserRole role,
            @Nullable Long holderId) {}

    private final UserRepository users;
    private final HolderRepository holders;

    UserService(UserRepository users, HolderRepository holders) {
        this.users = users;
        this.holders = holders;
    }

    UserView register(NewUser user) {
        Long holderId = user.holderId();
        return UserView.of(users.save(new User(
                user.email(),
                user.displayName(),
                user.role(),
                holderId == null ? null : holders.getReferenceById(holderId))));
    }

    @Transactional(readOnly = true)
    UserView find(long id) {
        return UserView.of(load(id));
    }

    @Transactional(readOnly = true)
    UserView findByEmail(String email) {
        return UserView.of(users.findByUserEmail(email).orElseThrow(() -> new NotFoundException("user", email)));
    }

    UserView changeEmail(long id, String email) {
        User user = load(id);
        user.changeEmail(email);
        return UserView.of(user);
    }

    private User load(long id) {
        return users.findById(id).orElseThrow(() -> new NotFoundException("user", id));
    }
}
