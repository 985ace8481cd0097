package dev.segue.example.user;

import org.jspecify.annotations.Nullable;

/** What the outside sees of a user. */
record UserView(@Nullable Long id, String email, String displayName, UserRole role) {

    static UserView of(User user) {
        return new UserView(user.id(), user.email(), user.displayName(), user.role());
    }
}
