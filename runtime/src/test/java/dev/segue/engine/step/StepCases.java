package dev.segue.engine.step;

import static dev.segue.engine.step.StepBench.contract;
import static dev.segue.engine.step.StepBench.expand;
import static dev.segue.engine.step.StepBench.migrate;
import static dev.segue.migration.Lock.exclusive;
import static dev.segue.migration.Lock.shareRowExclusive;
import static dev.segue.migration.StepOption.firstBatch;

import dev.segue.engine.history.TestHistory;
import dev.segue.migration.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One step of each kind, with the schema that it works on. */
record StepCases(String name, List<String> setup, Step step, List<Step> before) {

    private static final List<String> TABLES = List.of(
            "CREATE TABLE holders (id int PRIMARY KEY)",
            "CREATE TABLE users (id int PRIMARY KEY, email text NOT NULL DEFAULT 'x', n int, holder_id int)",
            "INSERT INTO users SELECT i, 'u' || i, 0 FROM generate_series(1, 300) i",
            "ALTER TABLE users ADD CONSTRAINT users_holder_fk FOREIGN KEY (holder_id) REFERENCES holders NOT VALID",
            "ALTER TABLE users ADD CONSTRAINT users_email_filled CHECK (email IS NOT NULL) NOT VALID",
            "CREATE INDEX users_n ON users (n)");

    static Stream<StepCases> all() {
        return Stream.of(
                of("sql", expand(e -> e.sql(exclusive("users"), "ALTER TABLE users ADD COLUMN name text"))),
                of(
                        "sql that makes a table",
                        expand(e -> e.sql(
                                shareRowExclusive("holders"),
                                "CREATE TABLE policies (id int, holder_id int REFERENCES holders)"))),
                of(
                        "sql that drops a foreign key",
                        contract(c -> c.sql(
                                exclusive("users", "holders"), "ALTER TABLE users DROP CONSTRAINT users_holder_fk"))),
                of(
                        "atomically",
                        expand(e -> e.atomically(
                                exclusive("users"),
                                "ALTER TABLE users ADD COLUMN name text",
                                "ALTER TABLE users DROP CONSTRAINT users_email_filled"))),
                of("require", expand(e -> e.require("none is negative", "SELECT id FROM users WHERE n < 0"))),
                of(
                        "code",
                        expand(e -> e.code(
                                "counts",
                                connection -> StepTransaction.execute(connection, "UPDATE users SET n = n + 1")))),
                of(
                        "backfill",
                        migrate(m ->
                                m.backfill("users", "id", "UPDATE users SET n = n + 1 WHERE :batch", firstBatch(50)))),
                of("validate a check", migrate(m -> m.validate("users", "users_email_filled"))),
                of("validate a foreign key", migrate(m -> m.validate("users", "users_holder_fk"))),
                of(
                        "createIndex",
                        migrate(m -> m.createIndex("CREATE UNIQUE INDEX CONCURRENTLY users_email ON users (email)"))),
                of("dropIndex", contract(c -> c.dropIndex("users_n"))),
                of("trashColumn", contract(c -> c.trashColumn("users", "email"))),
                of(
                        "restoreColumn",
                        expand(e -> e.restoreColumn("users", "email")),
                        contract(c -> c.trashColumn("users", "email"))),
                of("trashTable", contract(c -> c.trashTable("users"))),
                of("restoreTable", expand(e -> e.restoreTable("users")), contract(c -> c.trashTable("users"))));
    }

    private static StepCases of(String name, Step step, Step... before) {
        return new StepCases(name, TABLES, step, List.of(before));
    }

    /** A database in which the step is about to run. */
    StepBench bench(int major) throws Exception {
        List<String> statements = new ArrayList<>(List.of(TestHistory.statements()));
        statements.addAll(setup);
        StepBench bench = StepBench.on(major, statements.toArray(String[]::new));
        for (Step earlier : before) {
            bench.run(earlier);
        }
        bench.database.execute("DROP TABLE IF EXISTS journal");
        return bench;
    }

    @Override
    public String toString() {
        return name;
    }
}
