package dev.segue.benchmark;

import dev.segue.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The entities and migrations of the example application without its Spring, and rows for it.
 *
 * @param project where they are compiled
 * @param example the folder of the example application
 */
record InsuranceProject(BenchmarkProject project, Path example) {

    /** In each of the large tables. */
    static final int ROWS = 50_000;

    /** Spring is not there to say how names are made. */
    private static final String NAMING =
            "hibernate.physical_naming_strategy=org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl\n";

    private static final String[] SEED = {
        "INSERT INTO agents SELECT i, 'Agent ' || i, 'L' || i FROM generate_series(1, 100) i",
        "INSERT INTO policy_holders SELECT i, 'Holder ' || i, DATE '1970-01-01' + i %% 9000, 'Street', 'City', '12345', 'DE',"
                + " 'fax ' || i, now() FROM generate_series(1, %d) i",
        "INSERT INTO policies (id, number, holder_id, agent_id, product, status, sum_insured, paid_until, version, updated_at)"
                + " SELECT i, 'P' || i, i, 1 + i %% 100, 'HOME', 'ACTIVE', 1000, CASE WHEN i %% 2 = 0 THEN DATE '2027-01-01' END, 0,"
                + " now() FROM generate_series(1, %d) i",
        "INSERT INTO users (id, email, display_name, role, holder_id, created_at)"
                + " SELECT i, 'user' || i || '@example.org', 'User ' || i, 'HOLDER', i, now() FROM generate_series(1, %d) i",
        "INSERT INTO claims (id, number, policy_id, adjuster_id, status, amount, description, version, reported_at)"
                + " SELECT i, 'C' || i, i, i, 'OPEN', 10, 'Water', 0, now() FROM generate_series(1, %d) i",
        "INSERT INTO premiums (id, policy_id, due_on, amount)"
                + " SELECT i, i, DATE '2026-12-01', 10 FROM generate_series(1, %d) i",
        "INSERT INTO payments (premium_id, amount, reference, paid_at)"
                + " SELECT i, 10, 'R' || i, now() FROM generate_series(1, %d) i",
        "ANALYZE"
    };

    /** Looks for the example application beside this module or below the current folder. */
    static InsuranceProject prepare() {
        Path example = Path.of("../example-app").toAbsolutePath().normalize();
        if (!Files.isDirectory(example.resolve("src/release-2"))) {
            example = Path.of("example-app").toAbsolutePath();
        }
        return new InsuranceProject(BenchmarkProject.empty(), example);
    }

    /** Compiles it; returns the class output, which the second release replaces. */
    Path firstRelease() {
        BenchmarkProject.copy(example.resolve("src/main/resources"), project.resources(), file -> true);
        project.write(project.resources(), "hibernate.properties", NAMING);
        BenchmarkProject.copy(example.resolve("src/main/java"), project.sources(), InsuranceProject::withoutSpring);
        project.compile(BenchmarkProject.Processing.SEGUE);
        return project.classes();
    }

    /** Fills the tables of the first release. */
    static void seed(TestDatabase database) {
        for (String statement : SEED) {
            database.execute(statement.contains("%d") ? statement.formatted(ROWS) : statement);
        }
    }

    /** Changes the entities, generates the migration, compiles both; returns the class output. */
    Path secondRelease() {
        BenchmarkProject.copy(
                example.resolve("src/release-2/java"), project.sources(), InsuranceProject::withoutSpring);
        project.compile(BenchmarkProject.Processing.SEGUE);
        project.segue("generate", "--name", "SecondRelease");
        project.compile(BenchmarkProject.Processing.SEGUE);
        return project.classes();
    }

    private static boolean withoutSpring(Path file) {
        try {
            return !file.toString().contains("/example/demo/")
                    && !Files.readString(file).contains("org.springframework");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
