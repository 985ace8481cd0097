package dev.segue.engine.run;

import static dev.segue.engine.run.TestRuns.query;
import static dev.segue.engine.run.TestRuns.segue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.PreflightException;
import dev.segue.Segue;
import dev.segue.migration.Lock;
import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Steps;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import org.junit.jupiter.api.Test;

/** A class that was made without a database may say what an older server does not know. */
class NullsNotDistinctIT {

    @Test
    void isBuiltWhereTheServerKnowsIt() throws Exception {
        TestDatabase database = TestPostgres.newest().createDatabase();

        segue(database, M01_Mails.class).run();

        assertThat(query(database, "SELECT indnullsnotdistinct FROM pg_index WHERE indexrelid = 'one_mail'::regclass"))
                .containsExactly("t");
    }

    @Test
    void isRefusedBeforeAnythingIsDoneWhereItDoesNot() throws Exception {
        TestDatabase database = TestPostgres.major(14).createDatabase();
        Segue segue = segue(database, M01_Mails.class);

        assertThatThrownBy(segue::run)
                .isInstanceOf(PreflightException.class)
                .hasMessageContaining("does not know NULLS NOT DISTINCT, which 01 Mails says")
                .hasMessageContaining("upgrade the server to 15 or newer");
        assertThat(query(database, "SELECT to_regclass('mails')")).containsExactly("null");
        segue(database, M01_Words.class).run();
    }

    @MigrationInfo(id = "01")
    public static final class M01_Mails implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("mails").sql("CREATE TABLE mails (mail text)");
            steps.migrate("one each")
                    .createIndex("CREATE UNIQUE INDEX CONCURRENTLY one_mail ON mails (mail) NULLS NOT DISTINCT");
        }

        @Override
        public void down(Steps steps) {
            steps.contract("none").trashTable("mails");
        }
    }

    @MigrationInfo(id = "01")
    public static final class M01_Words implements Migration {
        @Override
        public void up(Steps steps) {
            steps.expand("mails")
                    .sql("CREATE TABLE mails (mail text)")
                    .sql(Lock.exclusive("mails"), "COMMENT ON TABLE mails IS 'it''s not NULLS NOT DISTINCT'");
        }

        @Override
        public void down(Steps steps) {
            steps.contract("none").trashTable("mails");
        }
    }
}
