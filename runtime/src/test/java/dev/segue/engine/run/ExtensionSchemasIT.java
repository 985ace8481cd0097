package dev.segue.engine.run;

import static dev.segue.engine.run.TestRuns.options;
import static dev.segue.engine.run.TestRuns.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.Segue;
import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Types of extensions are found under their bare names, but nothing else outside of the schema that is migrated. */
class ExtensionSchemasIT {

    @ParameterizedTest
    @MethodSource("dev.segue.testing.TestPostgres#majors")
    void onlySchemasThatHoldNothingElseAreLookedInto(int major) {
        TestDatabase database = TestPostgres.major(major).createDatabase();
        database.execute(
                "CREATE SCHEMA app",
                "CREATE SCHEMA \"More\"",
                "CREATE SCHEMA mixed",
                "CREATE EXTENSION citext SCHEMA \"More\"",
                "ALTER DEFAULT PRIVILEGES IN SCHEMA \"More\" GRANT SELECT ON TABLES TO PUBLIC",
                "CREATE EXTENSION hstore SCHEMA public",
                "GRANT CREATE ON SCHEMA public TO PUBLIC", // as it is up to 14
                "CREATE EXTENSION ltree SCHEMA mixed",
                "CREATE TYPE mixed.mood AS ENUM ('ok')",
                "CREATE TABLE public.users (id bigint)");
        Segue segue = Segue.on(
                database.dataSource(),
                options(TestProgram.of(M01_Words.class)).schema("app").build());

        assertThatThrownBy(segue::run).hasMessageContaining("type \"hstore\" does not exist");
        database.execute("DROP TABLE public.users");
        assertThatThrownBy(segue::run)
                .as("others may put there what they like")
                .hasMessageContaining("type \"hstore\" does not exist");
        database.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        segue.run();

        assertThat(query(database, "SELECT * FROM app.paths")).containsExactly("\"app\", \"More\", public");
        assertThat(query(database, "SELECT to_regclass('app.words')::text")).containsExactly("app.words");
    }

    @MigrationInfo(id = "01")
    public static final class M01_Words implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("words of all kinds")
                    .sql("CREATE TABLE words (a citext, b hstore)")
                    .sql("CREATE TABLE paths AS SELECT current_setting('search_path') AS path");
        }

        @Override
        public void down(Steps steps) {}
    }
}
