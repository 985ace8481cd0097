package dev.segue.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class JavaCommentTest {

    @Test
    void aCommentEndsWhereItShould() {
        assertThat(JavaComment.lines("a\rb\n\nc\u2028d", 80)).containsExactly("// a", "// b", "// c", "// d");
        assertThat(JavaComment.lines("\\u000a, \\\\u000a and \\n", 80))
                .containsExactly("// \\\\u000a, \\\\\\\\u000a and \\n");
        assertThat(JavaComment.lines("a\u202eb\0", 80)).containsExactly("// aU+202EbU+0000");
        assertThat(JavaComment.lines(" \n ", 80)).isEmpty();
    }

    @Test
    void aLongCommentIsWrapped() {
        assertThat(JavaComment.lines("one two three", 11)).containsExactly("// one two", "// three");
        assertThat(JavaComment.lines("onetwothree four", 8)).containsExactly("// onetwothree", "// four");
    }

    @Test
    void javadocIsTextExceptForWhatStandsInBackquotes() {
        assertThat(JavaComment.javadoc("Renames `users.e<mail>` & <b>.", 80))
                .isEqualTo("Renames {@code users.e<mail>} &amp; &lt;b&gt;.");
        assertThat(JavaComment.javadoc("{@link X} */ @see `*/` `a}b`", 80))
                .isEqualTo("{&#64;link X} *&#47; &#64;see `*&#47;` `a}b`");
        assertThat(JavaComment.javadoc("", 80)).isEmpty();
    }
}
