package dev.segue.plan.acceptance;

import static dev.segue.migration.Lock.shareRowExclusive;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Options;
import dev.segue.Segue;
import dev.segue.catalog.Trait;
import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;
import dev.segue.preflight.PreflightReport.Check;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Preflight and the reader of a live database name the same triggers for the same columns. */
class WritersOfColumnsIT {

    private static final Pattern FOUND = Pattern.compile(
            "trigger (\\S+) on users fires (?:after|before)[^:]*: \\D*? (?:in|to) (.+?)(?: is not copied)?(?=;|$)");

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void bothNameTheSame(int major) throws SQLException {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        database.execute(
                "CREATE TABLE users (id integer PRIMARY KEY, email text, \"Odd one\" text, \"a.*\" text, found tsvector)",
                function("lower_email", "NEW.EMAIL := lower(NEW.email);"),
                function("odd", "NEW.\"Odd one\" := NULL; NEW.\"a.*\" := NULL;"),
                function("others", "NEW.emails := 1; NEW.e_mail := 2;"),
                trigger("zz", "BEFORE INSERT", "ROW", "lower_email()"),
                trigger("a_odd", "BEFORE UPDATE", "ROW", "odd()"),
                trigger("of_email", "BEFORE UPDATE OF email", "ROW", "odd()"),
                trigger("zy", "BEFORE INSERT", "ROW", "others()"),
                trigger("zx", "AFTER INSERT", "ROW", "lower_email()"),
                trigger("zd", "BEFORE DELETE", "ROW", "lower_email()"),
                trigger("zs", "BEFORE INSERT", "STATEMENT", "lower_email()"),
                trigger("zo", "BEFORE INSERT", "ROW", "lower_email()"),
                "ALTER TABLE users DISABLE TRIGGER zo",
                trigger("segue_own", "BEFORE INSERT", "ROW", "lower_email()"),
                trigger(
                        "search",
                        "BEFORE INSERT",
                        "ROW",
                        "tsvector_update_trigger('found', 'pg_catalog.english', 'email')"));

        Set<String> known = new TreeSet<>();
        try (Connection connection = database.connect()) {
            Proof.read(connection).traits().stream()
                    .filter(trait -> trait.kind() == Trait.Kind.WRITER)
                    .forEach(trait -> known.add(trait.what() + " " + trait.part()));
        }

        assertThat(known)
                .containsExactly(
                        "a_odd Odd one",
                        "a_odd a.*",
                        "of_email Odd one",
                        "of_email a.*",
                        "search email",
                        "search found",
                        "zz email")
                .isEqualTo(toldBefore(database));
    }

    private static Set<String> toldBefore(TestDatabase database) {
        Check check = Segue.on(
                        database.dataSource(),
                        Options.builder()
                                .classLoader(TestProgram.of(M01_Keep.class))
                                .build())
                .preflight()
                .checks()
                .stream()
                .filter(one -> one.name().equals("triggers"))
                .findFirst()
                .orElseThrow();
        Set<String> told = new TreeSet<>();
        Matcher found = FOUND.matcher(check.message());
        while (found.find()) {
            for (String column : found.group(2).split(", ", -1)) {
                told.add(found.group(1) + " " + column);
            }
        }
        return told;
    }

    private static String function(String name, String body) {
        return "CREATE FUNCTION %s() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN %s RETURN NEW; END $$"
                .formatted(name, body);
    }

    private static String trigger(String name, String when, String level, String function) {
        return "CREATE TRIGGER %s %s ON users FOR EACH %s EXECUTE FUNCTION %s".formatted(name, when, level, function);
    }

    /** One that keeps every column. */
    @MigrationInfo(id = "01")
    public static final class M01_Keep implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("both")
                    .sql("""
                            CREATE OR REPLACE FUNCTION segue_sync_users() RETURNS trigger LANGUAGE plpgsql AS $$
                            BEGIN NEW.email := coalesce(NEW."Odd one", NEW."a.*", NEW.found::text); RETURN NEW; END $$""")
                    .sql(
                            shareRowExclusive("users"),
                            "CREATE OR REPLACE TRIGGER segue_sync_users BEFORE INSERT OR UPDATE ON users FOR EACH ROW EXECUTE FUNCTION segue_sync_users()");
        }

        @Override
        public void down(Steps steps) {}
    }
}
