package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From entities to a migrated database and back, through nothing but javac and the command line. */
class StoryIT {

    private static final String[] ENTITIES = {"com.acme.User", "com.acme.Policy", "com.acme.Claim"};

    @TempDir
    private Path folder;

    private final TestDatabase database = TestPostgres.newest().createDatabase();
    private ProjectFixture project = new ProjectFixture(Path.of("not set"));

    @BeforeEach
    void firstRelease() throws Exception {
        project = Insurance.first(new ProjectFixture(folder));
        assertThat(project.compile().succeeded()).isTrue();
        succeeds("generate", "--name", "CreateInsurance");
        assertThat(project.compile().diagnostics()).isEmpty();
        Files.copy(project.snapshot(), folder.resolve("first.snapshot"));
    }

    @Test
    void fromOneReleaseToTheNextAndBack() {
        assertThat(onDatabase("run").out()).contains("20261123140000 CreateInsurance · pending → done");
        assertThat(onDatabase("status").err()).contains("the schema is up to date");
        List<String> before = Rows.columns(database);
        oldReleaseWrites(1);

        secondRelease();
        planIsSaidWithItsLocks();
        assertThat(onDatabase("run").out()).contains("ChangeClaims").contains("pending → overlap");
        assertThat(onDatabase("status", "--exit-code").out()).contains("overlap");
        bothReleasesWork();

        contractLeavesNothingToDo();
        newReleaseWrites(4);

        assertThat(onDatabase("revert").out()).contains("done → held");
        everythingIsBack(before);
        assertThat(onDatabase("run", "--again").out()).contains("held → overlap");
        assertThat(Rows.of(database, "SELECT id, user_email FROM users ORDER BY id"))
                .containsExactly("1|old1@a", "2|old2@a", "3|changed3@a", "4|new4@a");
        bothWriteTo(1);
    }

    @Test
    void whatHibernateCreatesIsWhatTheEntitiesWant() {
        Insurance.second(project);
        project.compile();
        HibernateOnDatabase.run("create", database, project.classes(), ENTITIES);
        project.invocation().at("2026-11-24T14:00:00Z");
        succeeds("generate");
        project.compile();

        assertThat(onDatabase("diff", "--exit-code").err()).contains("no difference");
    }

    private void secondRelease() {
        Insurance.second(project);
        assertThat(project.compile().segue())
                .anyMatch(line -> line.startsWith("WARNING User.java:15 [SG-P021] users.email is now users.user_email"))
                .anyMatch(line -> line.startsWith("WARNING User.java:9 [SG-P015] users.nickname is no longer mapped"))
                .anyMatch(line -> line.startsWith("WARNING User.java:23 [SG-P028]") && line.contains("GOLD is new"))
                .anyMatch(line ->
                        line.startsWith("WARNING Policy.java:29 [SG-P014] policies.auto_renew boolean NOT NULL"))
                .last()
                .asString()
                .contains("9 changes ahead of migration 20261123140000; a draft was compiled with them");
        project.invocation().at("2026-11-24T14:00:00Z");
        assertThat(succeeds("generate").err()).contains("SG-H").doesNotContain("scratch");
        assertThat(project.compile().diagnostics()).isEmpty();
    }

    private void planIsSaidWithItsLocks() {
        assertThat(onDatabase("plan").out().lines())
                .anyMatch(line -> line.matches("  EXPAND +1 .*claims.* SHARE ROW EXCLUSIVE policies, instant"))
                .anyMatch(line -> line.matches(" +\\d+ +policies gets auto_renew.* ACCESS EXCLUSIVE policies, instant"))
                .anyMatch(line -> line.matches("  MIGRATE .*row locks on policies, in batches.*"))
                .anyMatch(line -> line.matches(".*SHARE UPDATE EXCLUSIVE users, one scan.*"))
                .anyMatch(line -> line.matches(".*index build beside running writes.*"))
                .anyMatch(line -> line.startsWith("  CONTRACT"))
                .noneMatch(line -> line.contains("CreateInsurance"));
    }

    private void bothReleasesWork() {
        oldReleaseWrites(2);
        newReleaseWrites(3);
        bothWriteTo(3);
        assertThat(Rows.of(database, "SELECT id, email, user_email, nickname FROM users ORDER BY id"))
                .containsExactly("1|old1@a|old1@a|nick1", "2|old2@a|old2@a|nick2", "3|changed3@a|changed3@a|null");
        assertThat(Rows.of(database, "SELECT number, auto_renew FROM policies ORDER BY id"))
                .containsExactly("P1|t", "Q1|f", "P2|t", "Q2|f", "N3|t");
    }

    private void contractLeavesNothingToDo() {
        assertThat(onDatabase("contract").out()).contains("overlap → done");
        assertThat(onDatabase("status", "--exit-code").err()).contains("the schema is up to date");
        assertThat(succeeds("generate").err()).contains("nothing to generate");
        assertThat(onDatabase("diff", "--exit-code").err()).contains("no difference");
        HibernateOnDatabase.run("validate", database, project.classes(), ENTITIES);
        List<String> log = onDatabase("log").out().lines().toList();
        assertThat(log).allMatch(line -> line.contains(" done "));
        assertThat(log).anyMatch(line -> line.contains("up   contract") && line.contains("trash users.nickname"));
        assertThat(Rows.of(database, "SELECT count(*) FROM segue.step")).containsExactly(String.valueOf(log.size()));
    }

    private void everythingIsBack(List<String> before) {
        assertThat(Rows.columns(database)).isEqualTo(before);
        assertThat(Rows.of(database, "SELECT id, email, nickname, level FROM users ORDER BY id"))
                .containsExactly(
                        "1|old1@a|nick1|BRONZE",
                        "2|old2@a|nick2|BRONZE",
                        "3|changed3@a|null|SILVER",
                        "4|new4@a|null|SILVER");
        assertThat(Rows.of(database, "SELECT number FROM policies ORDER BY id"))
                .containsExactly("P1", "Q1", "P2", "Q2", "N3", "N4");
        assertThat(onDatabase("diff", "--to", "first.snapshot", "--exit-code").err())
                .contains("no difference");
        assertThat(onDatabase("status").err()).contains("segue run --again");
    }

    private void oldReleaseWrites(int id) {
        database.execute(
                "INSERT INTO users (id, email, nickname, level) VALUES (%1$d, 'old%1$d@a', 'nick%1$d', 'BRONZE')"
                        .formatted(id),
                "INSERT INTO policies (owner_id, number, paid_until) VALUES (%1$d, 'P%1$d', '2026-01-01')"
                        .formatted(id),
                "INSERT INTO policies (owner_id, number) VALUES (%1$d, 'Q%1$d')".formatted(id));
    }

    private void newReleaseWrites(int id) {
        database.execute(
                "INSERT INTO users (id, user_email, birthday, level) VALUES (%1$d, 'new%1$d@a', '2000-02-29', 'SILVER')"
                        .formatted(id),
                "INSERT INTO policies (owner_id, number, auto_renew) VALUES (%1$d, 'N%1$d', true)".formatted(id),
                "INSERT INTO claims (policy_id, amount) SELECT max(id), 12.34 FROM policies");
    }

    /** Each sees at once what the other has written. */
    private void bothWriteTo(int id) {
        database.execute("UPDATE users SET user_email = 'middle@a' WHERE id = " + id);
        assertThat(Rows.of(database, "SELECT email FROM users WHERE id = " + id))
                .containsExactly("middle@a");
        String changed = "changed" + id + "@a";
        database.execute("UPDATE users SET email = '%s' WHERE email = 'middle@a'".formatted(changed));
        assertThat(Rows.of(database, "SELECT user_email FROM users WHERE id = " + id))
                .containsExactly(changed);
    }

    private Said onDatabase(String... arguments) {
        return said(project.segue(database, arguments), arguments);
    }

    private Said succeeds(String... arguments) {
        return said(project.segue(arguments), arguments);
    }

    private Said said(int status, String... arguments) {
        Said said = new Said(project.invocation().out(), project.invocation().err());
        assertThat(status).as("segue %s: %s", String.join(" ", arguments), said).isZero();
        return said;
    }

    /** What a command has printed. */
    private record Said(String out, String err) {}
}
