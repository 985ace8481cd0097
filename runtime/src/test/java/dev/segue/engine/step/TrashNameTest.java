package dev.segue.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TrashNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "email",
                "a_name_of_exactly_sixty_three_bytes_which_is_the_longest_of_all",
                "ünïcödé_ünïcödé_ünïcödé_ünïcödé",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
            })
    void namesFitAndAreTheSameEachTime(String name) {
        String trashName = TrashName.of(name, "public.users", 0);
        assertThat(trashName)
                .startsWith("segue_trash_" + name.substring(0, 2))
                .isEqualTo(TrashName.of(name, "public.users", 0));
        assertThat(trashName.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(trashName)).isTrue();
        assertThat(trashName)
                .isNotEqualTo(TrashName.of(name, "public.users", 1))
                .isNotEqualTo(TrashName.of(name, "public.other", 0));
    }
}
