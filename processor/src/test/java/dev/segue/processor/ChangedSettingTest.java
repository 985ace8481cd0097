package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.processor.JavacRun.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A setting that gives all tables, columns and sequences other names is one thing to say, however many entities there are. */
final class ChangedSettingTest {

    private static final int ENTITIES = 20;
    private static final String SNAKE = "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl";

    @TempDir
    Path folder;

    @Test
    void ofManyEntitiesWithoutNamesOfTheirOwn() {
        String snapshot =
                Shop.snapshot(entities(folder.resolve("first")).compile().required(Shop.CATALOG), "20261120091500");

        Result result = entities(folder.resolve("second"))
                .resource(Shop.SNAPSHOT, snapshot)
                .source(Shop.HEAD, Shop.head(snapshot))
                .option("-Asegue.set.hibernate.physical_naming_strategy=" + SNAKE)
                .compile();

        // of each entity two tables, a sequence, and six columns; the first has no parent
        assertThat(result.segue()).hasSize(3);
        assertThat(result.segue().get(0))
                .startsWith(
                        "WARNING [SG-P002] blocked, no draft: 179 of the names that changed settings bring cannot change while"
                                + " two releases run (")
                .contains(", …). Give the settings of SG-P036 their former values, or keep these names with @Table,")
                .endsWith("; or write the renames yourself, where segue generate --by-hand lists them");
        assertThat(result.segue().get(1))
                .startsWith("WARNING [SG-P036] setting hibernate.physical_naming_strategy is now");
        assertThat(result.segue().get(2))
                .contains("renames not listed, since settings changed; no draft was compiled, ");
        assertThat(String.join("", result.segue())).hasSizeLessThan(1500);
    }

    @Test
    void aSettingThatGivesNoNamesHidesNoRename() {
        String snapshot = Shop.snapshot(
                item(folder.resolve("first"), "items").compile().required(Shop.CATALOG), "20261120091500");

        Result result = item(folder.resolve("second"), "goods")
                .resource(Shop.SNAPSHOT, snapshot)
                .source(Shop.HEAD, Shop.head(snapshot))
                .option("-Asegue.set.hibernate.type.preferred_instant_jdbc_type=TIMESTAMP")
                .compile();

        assertThat(result.segue())
                .anyMatch(line -> line.contains("[SG-P036]"))
                .anyMatch(line -> line.contains("[SG-P002]") && line.contains("items") && line.contains("goods"))
                .noneMatch(line -> line.contains("names that changed settings bring") || line.contains("not listed"));
    }

    private static JavacRun item(Path folder, String table) {
        return new JavacRun(folder)
                .source("com.acme.shop.Item", """
                package com.acme.shop;

                import jakarta.persistence.*;

                @Entity @Table(name = "%s")
                class Item {
                    @Id Long id;
                }
                """.formatted(table).split("\n", -1));
    }

    private static JavacRun entities(Path folder) {
        JavacRun run = new JavacRun(folder);
        for (int i = 0; i < ENTITIES; i++) {
            String parent = i == 0 ? "" : "@ManyToOne OrderItem%d parentItem;".formatted(i - 1);
            run.source("com.acme.shop.OrderItem" + i, """
                    package com.acme.shop;

                    import jakarta.persistence.*;

                    @Entity
                    class OrderItem%d {
                        @Id @GeneratedValue Long itemId;
                        @Column(unique = true) String articleCode;
                        @Enumerated(EnumType.STRING) Kind itemKind;
                        @ElementCollection java.util.Set<String> freeTags;
                        %s
                        enum Kind { A, B }
                    }""".formatted(i, parent));
        }
        return run;
    }
}
