package dev.segue.engine.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.DefinitionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SqlTokensTest {

    @Test
    void quotesAndCommentsHideWhatIsInThem() {
        assertThat(texts("a -- b 'c\n'd -- e' /* f /* g */ h */ \"i \"\"J\" $x$ k $$ l $x$ m"))
                .containsExactly("a", "'d -- e'", "i \"J", "$x$ k $$ l $x$", "m");
    }

    @Test
    void backslashEscapesOnlyAfterE() {
        assertThat(texts("E'a\\'b' c")).containsExactly("e", "'a\\'b'", "c");
        assertThat(texts("'a\\' b")).containsExactly("'a\\'", "b");
    }

    @Test
    void namesFoldAsTheServerFolds() {
        assertThat(texts("USERS Ünï a$1 $1")).containsExactly("users", "Ünï", "a$1", "$", "1");
    }

    @Test
    void parenthesesAreCounted() {
        assertThat(SqlTokens.of("a (b (c)) d").stream().filter(SqlToken::isName).map(SqlToken::depth))
                .containsExactly(0, 1, 2, 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Users|\"users\"",
                "\"Or\"\"der\"|\"Or\"\"der\"",
                "app.\"a.b\"|\"app\".\"a.b\"",
                "\"a; DROP TABLE b\"|\"a; DROP TABLE b\"",
            })
    void namesAreReadAndQuoted(String written, String quoted) {
        assertThat(RelationName.parse(written).sql()).isEqualTo(quoted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a.b.c", "a; b", "'a'", "1a", "a--b\nc"})
    void whatIsNoNameIsRefused(String text) {
        assertThatThrownBy(() -> RelationName.parse(text))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining(text);
    }

    @Test
    void theQueriesOfOthersLoseTheirLiterals() {
        assertThat(QueryText.withoutLiterals(
                        "SELECT * -- why 'secret'\n FROM t WHERE a = 'x''y' AND b = 42 AND c = $$z$$ AND d1 = $1"))
                .isEqualTo("SELECT * FROM t WHERE a = ? AND b = ? AND c = ? AND d1 = $?");
    }

    private static List<String> texts(String sql) {
        return SqlTokens.of(sql).stream().map(SqlToken::text).toList();
    }
}
