package dev.segue.example.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.example.StellarInsured;
import dev.segue.testing.TestPostgres;
import dev.segue.testing.TestPostgres.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo is only worth something if it sees what goes wrong. Here Hibernate makes the schema, and Segue is off. */
class LoadIT {

    private final TestDatabase database = TestPostgres.newest().createDatabase();
    private final LoadBalancer balancer = new LoadBalancer();
    private final Ledger ledger = new Ledger();
    private final Statistics statistics = new Statistics();
    private ConfigurableApplicationContext application;

    @BeforeEach
    void boot() {
        application = SpringApplication.run(
                StellarInsured.class,
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.jpa.hibernate.ddl-auto=create",
                "--segue.boot=off");
        Integer port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        balancer.add(new Endpoint("test", port));
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void findsEveryRowThatTheApplicationSaysItHasWritten() throws InterruptedException {
        load(() -> {});

        Audit.Result rows = audit();
        assertThat(statistics.failures()).isEmpty();
        assertThat(rows.written()).isPositive();
        assertThat(rows.found()).isEqualTo(rows.written());
    }

    @Test
    void seesALostRowAndAChangedValue() throws InterruptedException {
        load(() -> {});
        database.execute(
                "DELETE FROM documents WHERE id = (SELECT id FROM documents LIMIT 1)",
                "UPDATE users SET email = 'somebody else' WHERE id = (SELECT min(id) FROM users)");

        Audit.Result rows = audit();

        assertThat(rows.found()).isEqualTo(rows.written() - 2);
        assertThat(rows.wrong()).hasSize(2);
        assertThat(String.join("\n", rows.wrong())).contains("documents").contains("somebody else");
    }

    @Test
    void countsARequestThatFails() throws InterruptedException {
        load(() -> database.execute("ALTER TABLE claims RENAME TO gone"));

        List<Statistics.Phase> phases = statistics.finish();
        assertThat(phases).hasSize(1);
        assertThat(phases.get(0).failed()).isPositive().isLessThan(phases.get(0).requests());
        assertThat(statistics.failures()).anyMatch(failure -> failure.startsWith("POST /claims on test: status 500"));
    }

    private void load(Runnable meanwhile) throws InterruptedException {
        statistics.phase("test");
        try (Load load = new Load(1, balancer, ledger, statistics)) {
            Thread.sleep(1_000);
            meanwhile.run();
            Thread.sleep(1_000);
            load.verifyAlive();
            load.stop();
        }
    }

    private Audit.Result audit() {
        return new Audit(database.dataSource(), ledger).run();
    }
}
