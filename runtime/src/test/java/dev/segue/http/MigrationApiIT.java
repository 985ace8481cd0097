package dev.segue.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Options;
import dev.segue.Segue;
import dev.segue.engine.json.Json;
import dev.segue.http.MigrationServerIT.M01_CreateUsers;
import dev.segue.http.MigrationServerIT.M02_CreateOrders;
import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What an answer says of its own call, and of no earlier one. */
final class MigrationApiIT {

    private final TestDatabase database = TestPostgres.newest().createDatabase();
    private final MigrationApi api = new MigrationApi(Segue.on(
            database.dataSource(),
            Options.builder()
                    .classLoader(TestProgram.of(M01_CreateUsers.class, M02_CreateOrders.class, M03_Fails.class))
                    .build()));

    @Test
    void aFailedRunNamesWhatItHasExecutedBefore() {
        assertThat(object(api.run(false)))
                .containsEntry("success", false)
                .containsEntry("executedMigrations", List.of("01", "02"))
                .containsEntry("failedMigrations", List.of("03"));
        assertThat(object(api.run(false)))
                .containsEntry("executedMigrations", List.of())
                .containsEntry("failedMigrations", List.of("03"));
    }

    @Test
    void whatAnEarlierCallHasLeftIsNotItsOwnFailure() {
        api.run(false);

        MigrationApi.Answer refused = api.run(true);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(object(refused))
                .containsEntry("executedMigrations", List.of())
                .containsEntry("failedMigrations", List.of());
    }

    @Test
    void aFailedRevertNamesWhatItHasTakenBackBefore() {
        api.run(false);
        database.execute("DROP TABLE orders");

        assertThat(object(api.revert(3)))
                .containsEntry("success", false)
                .containsEntry("executedMigrations", List.of("03"))
                .containsEntry("failedMigrations", List.of("02"));
    }

    @Test
    void aRevertNamesWhatItHasNotMadeAgain() {
        MigrationApi dropping = new MigrationApi(Segue.on(
                database.dataSource(),
                Options.builder()
                        .classLoader(TestProgram.of(M01_Notes.class, M02_DropTitle.class))
                        .build()));
        dropping.run(false);
        dropping.run(true);
        database.execute("ALTER TABLE notes DROP COLUMN author");

        assertThat(object(dropping.revert(1)))
                .containsEntry("success", true)
                .extractingByKey("leftOut", InstanceOfAssertFactories.list(String.class))
                .singleElement()
                .asString()
                .startsWith(
                        "by_hand of public.notes: column author of table public.notes is gone; by hand: CREATE INDEX by_hand");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(MigrationApi.Answer answer) {
        return (Map<String, Object>) Objects.requireNonNull(Json.read(answer.body()));
    }

    @MigrationInfo(id = "03", parent = "02")
    public static final class M03_Fails implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("fails").sql("SELECT 1 / 0");
        }

        @Override
        public void down(Steps steps) {}
    }

    @MigrationInfo(id = "01")
    public static final class M01_Notes implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("notes").sql("CREATE TABLE notes (title text, author text)");
            steps.migrate("as a person would").sql("CREATE INDEX by_hand ON notes (title) WHERE author IS NOT NULL");
        }

        @Override
        public void down(Steps steps) {}
    }

    @MigrationInfo(id = "02", parent = "01")
    public static final class M02_DropTitle implements Migration {
        @Override
        public void up(Steps steps) {
            steps.contract("no title").trashColumn("notes", "title");
        }

        @Override
        public void down(Steps steps) {
            steps.expand("title").restoreColumn("notes", "title");
        }
    }
}
