package dev.segue.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.segue.catalog.Expression;
import dev.segue.catalog.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTest {

    @Test
    void fillsEachKindOfHole() {
        assertThat(Sql.of("ALTER TABLE %n ADD COLUMN %n %t", new Name("app", "Order"), "desc", "character varying(3)"))
                .hasToString("ALTER TABLE app.\"Order\" ADD COLUMN \"desc\" varchar(3)");
        assertThat(Sql.of("%n (%N)", Name.of("users"), List.of("id", "A"))).hasToString("users (id, \"A\")");
        assertThat(Sql.of("SELECT %s, %s, %d, 1 %% 2", "it's", "a\\b", 7L))
                .hasToString("SELECT 'it''s', E'a\\\\b', 7, 1 % 2");
        assertThat(Sql.of("CHECK (%x AND %x)", Expression.written("a > 0"), "b like '%n'"))
                .hasToString("CHECK (a > 0 AND b like '%n')");
        assertThat(Sql.of("%c;%c", Sql.of("x"), Sql.EMPTY)).hasToString("x;");
    }

    @Test
    void choosesATagThatTheBodyDoesNotHold() {
        assertThat(Sql.of("AS %q", Sql.of("a"))).hasToString("AS $segue$a$segue$");
        assertThat(Sql.of("AS %q", new Sql("$segue$ $segue1"))).hasToString("AS $segue2$$segue$ $segue1$segue2$");
    }

    @Test
    void refusesWrongArguments() {
        fails("the SQL format \"%n\" has no argument for hole 1, %n", "%n");
        fails("the SQL format \"%n\" has 1 holes, found 2 arguments", "%n", "a", "b");
        fails("the SQL format \"%n %d\" does not take \"x\", a String, as argument 2", "%n %d", "a", "x");
        fails("the SQL format \"%d\" does not take \"1.5\", a Double, as argument 1", "%d", 1.5);
        fails("the SQL format \"%n\" does not take \"7\", a Integer, as argument 1", "%n", 7);
        fails("the SQL format \"%N\" does not take \"[]\", a ListN, as argument 1", "%N", List.of());
        fails("the SQL format \"%c\" does not take \"DROP\", a String, as argument 1", "%c", "DROP");
        fails("the SQL format \"%x\" does not take \"1\", a Integer, as argument 1", "%x", 1);
        fails("the SQL format \"%z\" has an unknown hole %z", "%z");
        fails("the SQL format \"50%\" ends within a hole", "50%");
    }

    private static void fails(String message, String format, Object... arguments) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sql.of(format, arguments))
                .withMessage(message);
    }
}
