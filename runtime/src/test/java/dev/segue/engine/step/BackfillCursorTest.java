package dev.segue.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class BackfillCursorTest {

    @Test
    void everyValueComesBack() {
        BackfillCursor cursor =
                new BackfillCursor("abc", List.of("a,b&c=%\n", ""), List.of("ÿ'\\", "2026-01-01 00:00:00+00"), 7, 12);
        assertThat(BackfillCursor.parse(cursor.text(), "abc")).contains(cursor);
    }

    @Test
    void noKeyIsNotAnEmptyKey() {
        BackfillCursor begin = new BackfillCursor("abc", List.of(), List.of(""), 1, 0);
        assertThat(BackfillCursor.parse(begin.text(), "abc")).contains(begin);
        assertThat(begin.isAtEnd()).isFalse();
    }

    @Test
    void theCursorOfAnotherStatementIsNotUsed() {
        String work = BackfillCursor.work(List.of("users", "id", "UPDATE 1"));
        BackfillCursor cursor = new BackfillCursor(work, List.of("1"), List.of("2"), 1, 0);
        assertThat(BackfillCursor.parse(cursor.text(), BackfillCursor.work(List.of("users", "id", "UPDATE 2"))))
                .isEmpty();
        assertThat(BackfillCursor.work(List.of("users", "id", "UPDATE 1\r\n"))).isEqualTo(work);
    }
}
