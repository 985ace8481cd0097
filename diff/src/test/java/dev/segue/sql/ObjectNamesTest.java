package dev.segue.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ObjectNamesTest {

    @Test
    void namesAsTheServerDoes() {
        assertThat(ObjectNames.byServer(ObjectNames.Kind.PKEY, "users", List.of()))
                .isEqualTo("users_pkey");
        assertThat(ObjectNames.byServer(ObjectNames.Kind.KEY, "users", List.of("a", "b")))
                .isEqualTo("users_a_b_key");
        assertThat(ObjectNames.byServer(
                        ObjectNames.Kind.CHECK, "t", List.of("c"), Set.of("t_c_check", "t_c_check1")::contains))
                .isEqualTo("t_c_check2");
    }

    @Test
    void derivesReadableNames() {
        assertThat(ObjectNames.derived("users", "user_email", "filled")).isEqualTo("users_user_email_filled");
        assertThat(ObjectNames.derived("users")).isEqualTo("users");
        assertThat(ObjectNames.helper("sync", "users"))
                .isEqualTo("segue_sync_users")
                .matches(ObjectNames::isHelper);
    }

    @Test
    void keepsLongNamesApartAndShort() {
        String one = ObjectNames.derived("x".repeat(60), "a", "filled");
        assertThat(one)
                .hasSize(63)
                .endsWith("_filled")
                .isEqualTo(ObjectNames.derived("x".repeat(60), "a", "filled"))
                .isNotEqualTo(ObjectNames.derived("x".repeat(60), "b", "filled"));
        assertThat(ObjectNames.helper("sync", "ü".repeat(31)).getBytes(StandardCharsets.UTF_8))
                .hasSizeBetween(62, 63);
    }
}
