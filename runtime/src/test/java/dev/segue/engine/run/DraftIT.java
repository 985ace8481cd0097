package dev.segue.engine.run;

import static dev.segue.engine.run.TestRuns.columns;
import static dev.segue.engine.run.TestRuns.ids;
import static dev.segue.engine.run.TestRuns.options;
import static dev.segue.engine.run.TestRuns.query;
import static dev.segue.engine.run.TestRuns.segue;
import static dev.segue.engine.run.TestRuns.structure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.DefinitionException;
import dev.segue.Drafts;
import dev.segue.HistoryException;
import dev.segue.Segue;
import dev.segue.engine.run.Fixtures.DraftAge;
import dev.segue.engine.run.Fixtures.DraftNickname;
import dev.segue.engine.run.Fixtures.M01_CreateUsers;
import dev.segue.engine.run.Fixtures.M02_Nickname;
import dev.segue.engine.run.Fixtures.M02_RenameEmail;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import dev.segue.testing.TestProgram;
import java.util.List;
import org.junit.jupiter.api.Test;

class DraftIT {

    private static final ClassLoader PLAIN = TestProgram.of(M01_CreateUsers.class);
    private static final ClassLoader DRAFT = TestProgram.of(M01_CreateUsers.class, DraftNickname.class);
    private static final ClassLoader OTHER_DRAFT = TestProgram.of(M01_CreateUsers.class, DraftAge.class);
    private static final ClassLoader COMMITTED = TestProgram.of(M01_CreateUsers.class, M02_Nickname.class);

    private final TestDatabase database = TestPostgres.newest().createDatabase();

    @Test
    void doesNotRunByDefault() {
        for (Runnable start : List.<Runnable>of(
                () -> segue(database, DRAFT).run(),
                () -> segue(database, DRAFT).boot(),
                () -> segue(database, DRAFT).verify())) {
            assertThatThrownBy(start::run)
                    .isInstanceOfSatisfying(
                            DefinitionException.class, e -> assertThat(e.code()).isEqualTo("SG-R006"))
                    .hasMessageContaining("this build holds 1 draft of a migration")
                    .hasMessageContaining("segue generate");
        }
        assertThat(query(database, "SELECT to_regnamespace('segue') IS NULL")).containsExactly("t");
    }

    /** Not even where a token would let it in. */
    @Test
    void doesNotBootOnADatabaseThatHasIt() {
        developing(DRAFT).boot();

        assertThatThrownBy(() -> segue(database, DRAFT).boot()).isInstanceOf(DefinitionException.class);
    }

    @Test
    void runsAllPhasesAtOnceInDevelopment() {
        assertThat(ids(developing(DRAFT).boot())).containsExactly("01 PENDING -> DONE", "draft-aaaa PENDING -> DONE");

        assertThat(columns(database, "users")).contains("nickname");
        assertThat(query(database, "SELECT indexname FROM pg_indexes WHERE tablename = 'users'"))
                .containsExactly("users_pkey");
        assertThat(query(
                        database,
                        "SELECT draft_owner = '%s' FROM segue.migration WHERE id = 'draft-aaaa'"
                                .formatted(DraftKeeper.owner())))
                .containsExactly("t");
        assertThat(ids(developing(DRAFT).boot())).isEmpty();
    }

    @Test
    void isTakenBackWhenItIsGone() {
        developing(PLAIN).boot();
        List<String> before = structure(database);
        developing(OTHER_DRAFT).boot();
        assertThat(columns(database, "users")).contains("age");

        assertThat(ids(developing(PLAIN).boot())).containsExactly("draft-bbbb DONE -> HELD");

        assertThat(structure(database)).isEqualTo(before);
    }

    @Test
    void isReplacedByTheNextDraft() {
        developing(DRAFT).boot();

        assertThat(ids(developing(OTHER_DRAFT).boot()))
                .containsExactly("draft-aaaa DONE -> HELD", "draft-bbbb PENDING -> DONE");

        assertThat(columns(database, "users")).containsExactly("age", "email", "id");
    }

    @Test
    void comesBackWithoutBeingAsked() {
        developing(DRAFT).boot();
        developing(OTHER_DRAFT).boot();

        assertThat(ids(developing(DRAFT).boot())).containsExactly("draft-bbbb DONE -> HELD", "draft-aaaa HELD -> DONE");
        assertThat(columns(database, "users")).containsExactly("email", "id", "nickname");
    }

    @Test
    void handsItsWorkOverToTheCommittedMigration() {
        developing(DRAFT).boot();

        assertThat(segue(database, COMMITTED).boot().migrations()).isEmpty();

        assertThat(query(database, "SELECT id, parent, name, state, draft_owner FROM segue.migration ORDER BY id"))
                .containsExactly("01||CreateUsers|DONE|null", "02|01|Nickname|DONE|null");
        assertThat(query(database, "SELECT count(*) FROM segue.step WHERE migration = '02'"))
                .containsExactly("2");
        assertThat(segue(database, COMMITTED).status().upToDate()).isTrue();
    }

    @Test
    void ofSomebodyElseIsLeftAlone() {
        developing(OTHER_DRAFT).boot();
        database.execute("UPDATE segue.migration SET draft_owner = 'eve@elsewhere' WHERE id = 'draft-bbbb'");

        assertThatThrownBy(() -> developing(DRAFT).boot())
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining(
                        "draft-aaaa DraftNickname, which has not run, but the schema has draft-bbbb DraftAge");
        assertThat(columns(database, "users")).contains("age");
    }

    @Test
    void isNotTakenBackByAProgramThatRunsNoDrafts() {
        developing(OTHER_DRAFT).boot();

        assertThatThrownBy(() -> segue(database, M01_CreateUsers.class, M02_RenameEmail.class)
                        .boot())
                .isInstanceOf(HistoryException.class);
        assertThat(columns(database, "users")).contains("age");
    }

    private Segue developing(ClassLoader program) {
        return Segue.on(
                database.dataSource(), options(program).drafts(Drafts.RUN).build());
    }
}
