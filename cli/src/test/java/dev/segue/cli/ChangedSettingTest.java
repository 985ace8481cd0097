package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code generate} where a setting has given all names of many entities another spelling. */
final class ChangedSettingTest {

    private static final int ENTITIES = 20;
    private static final String SNAKE = "-Asegue.set.hibernate.physical_naming_strategy="
            + "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl";

    @TempDir
    private Path folder;

    @Test
    void itIsSaidOnOneScreenAndCanBeTakenBackOrWrittenByHand() {
        ProjectFixture project = new ProjectFixture(folder);
        for (int i = 0; i < ENTITIES; i++) {
            project.source("""
                    package com.acme;

                    import jakarta.persistence.*;

                    @Entity
                    public class OrderItem%d {
                        @Id @GeneratedValue Long id;
                        String articleCode;
                    }
                    """.formatted(i));
        }
        project.compile();
        assertThat(project.segue("generate", "--name", "CreateOrders")).isZero();
        project.invocation().at("2026-11-24T14:00:00Z").forget();

        project.compile(SNAKE);
        assertThat(project.segue("generate")).isEqualTo(ExitCode.BLOCKED.number());

        assertThat(project.invocation().err())
                .contains("[SG-C005]", "setting hibernate.physical_naming_strategy is now", ", was Hibernate's default")
                .contains("unless that is meant, give it its former value")
                .contains(
                        "table orderitem0 is now called order_item0",
                        "and 15 more\n      by hand: keep its name with @Table")
                .contains("sequence orderitem0_seq is now called order_item0_seq");
        assertThat(project.invocation().err().lines().count()).isLessThan(30);
        assertThat(project.migrations()).hasSize(1);

        // as it was
        assertThat(project.compile().segue()).isEmpty();

        // or as it is now
        project.compile(SNAKE);
        assertThat(project.segue("generate", "--by-hand", "--name", "RenameAll"))
                .as(() -> project.invocation().err())
                .isZero();
        assertThat(project.text(project.migrations().get(1)))
                .contains(
                        "// table orderitem0 is now called order_item0",
                        "// table orderitem9 is now called order_item9")
                .contains(".require(", "SELECT 'keep its name with @Table");
        assertThat(project.compile(SNAKE).segue()).isEmpty();
    }
}
