package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.engine.MigrationIndex;
import dev.segue.migration.Migration;
import dev.segue.migration.Steps;
import dev.segue.processor.JavacRun.Result;
import dev.segue.read.snapshot.Snapshot;
import java.io.BufferedReader;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DraftTest {

    @TempDir
    Path folder;

    @Test
    void withoutSnapshotADraftCreatesEverythingAndIsCompiled() throws Exception {
        Result result = new JavacRun(folder)
                .source(Shop.USER, Shop.user("String email;"))
                .compile();

        assertThat(result.succeeded()).isTrue();
        assertThat(result.others()).isEmpty();
        assertThat(result.segue())
                .containsExactly(
                        "WARNING User.java:7 [SG-P010] users is new (2 columns)",
                        "WARNING [SG-P001] the entities are 1 change ahead of an empty schema; a draft was compiled with"
                                + " them. Keep it: segue generate --name CreateUsers");
        MigrationIndex index = index(result);
        assertThat(index.entries()).hasSize(1).allMatch(MigrationIndex.Entry::draft);
        assertThat(index.entries().get(0).className())
                .startsWith("com.acme.shop.migration.Mdraft_")
                .endsWith("_CreateUsers");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Migration draft =
                    (Migration) loader.loadClass(index.entries().get(0).className())
                            .getConstructor()
                            .newInstance();
            assertThat(Steps.up(draft)).anyMatch(step -> step.argument(0).startsWith("CREATE TABLE users"));
        }
    }

    @Test
    void theCatalogHoldsWhatGenerateNeeds() {
        Result result = new JavacRun(folder)
                .source(Shop.USER, Shop.user("String email;"))
                .compile();

        Snapshot catalog = Shop.parse(result.required(Shop.CATALOG));

        assertThat(catalog.kind()).isEqualTo(Snapshot.Kind.CATALOG);
        assertThat(catalog.unit()).isEqualTo("main");
        assertThat(catalog.migrationPackage()).isEqualTo("com.acme.shop.migration");
        assertThat(catalog.hibernate()).isEqualTo("7.4");
        assertThat(catalog.head()).isEmpty();
        assertThat(catalog.fingerprint()).hasSize(16);
        assertThat(catalog.catalog().tables()).singleElement().satisfies(table -> {
            assertThat(table.origin().entity()).isEqualTo(Shop.USER);
            assertThat(table.lookupColumn("email").orElseThrow().origin().attribute())
                    .isEqualTo("email");
        });
    }

    @Test
    void aUnitHasFilesOfItsOwn() {
        Result result = new JavacRun(folder)
                .option("-Asegue.unit=billing")
                .source(Shop.USER, Shop.user())
                .compile();

        assertThat(result.files("META-INF/segue"))
                .containsExactly("billing.catalog", "billing.entities", "billing.index");
        assertThat(index(result, "billing").unit()).isEqualTo("billing");
    }

    @Test
    void draftsCanBeSwitchedOff() {
        Result result = new JavacRun(folder)
                .option("-Asegue.drafts=false")
                .source(Shop.USER, Shop.user())
                .compile();

        assertThat(result.succeeded()).isTrue();
        assertThat(result.segue())
                .last()
                .asString()
                .endsWith(
                        "ahead of an empty schema; no draft was compiled. Write the migration: segue generate --name CreateUsers");
        assertThat(index(result).entries()).isEmpty();
        assertThat(result.files("com/acme/shop/migration")).isEmpty();
        assertThat(result.file(Shop.CATALOG)).isPresent();
    }

    @Test
    void theSameSourcesInAnyOrderGiveTheSameBytes() {
        String expected = "";
        for (long seed = 1; seed <= 4; seed++) {
            Result result = new JavacRun(folder.resolve("run" + seed))
                    .source(Shop.USER, Shop.user("String email;", "@ManyToOne Policy policy;"))
                    .source(Shop.POLICY, Shop.policy("String number;", "@Column(nullable = false) int rate;"))
                    .source("com.acme.shop.Claim", Shop.entity("Claim", "claims", "@ManyToOne User user;"))
                    .shuffled(seed)
                    .compile();
            String draft = index(result).entries().get(0).className();
            String bytes = String.join(
                    "\n",
                    result.required(Shop.INDEX),
                    result.required(Shop.CATALOG),
                    result.required(draft.replace('.', '/') + ".java"),
                    result.segue().toString());
            expected = expected.isEmpty() ? bytes : expected;
            assertThat(bytes).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void aModuleWithoutEntitiesIsLeftAlone() {
        Result result = new JavacRun(folder)
                .source("com.acme.Plain", "package com.acme; class Plain {}")
                .compile();

        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.files("META-INF/segue")).isEmpty();
    }

    @Test
    void noWarningOfJavacComesFromSegue() {
        Result result = new JavacRun(folder)
                .option("-Xlint:all,-processing") // "no processor claimed": Segue must not claim what others need
                .option("-Werror")
                .option("-Asegue.drift=note")
                .option("-Asegue.set.hibernate.default_schema=shop")
                .source(Shop.USER, Shop.user("String email;"))
                .compile();

        assertThat(result.others()).isEmpty();
        assertThat(result.succeeded()).isTrue();
        assertThat(result.segue()).allMatch(line -> line.startsWith("NOTE")).isNotEmpty();
    }

    @Test
    void javacKnowsAllOptionsOfSegue() {
        Result result = new JavacRun(folder)
                .option("-Xlint:processing")
                .option("-Asegue.debug=false")
                .option("-Asegue.set.hibernate.default_schema=shop")
                .option("-Asegue.tpyo=1")
                .source(Shop.USER, Shop.user())
                .compile();

        assertThat(result.others()).noneMatch(line -> line.contains("options were not recognized"));
        assertThat(result.segue())
                .contains("WARNING [SG-P007] option -Asegue.tpyo=1 is not known: expected one of"
                        + " segue.unit, segue.resources, segue.drift, segue.drafts, segue.entities, segue.complete, segue.debug, segue.persistenceUnit,"
                        + " segue.profiles, segue.set.<Hibernate setting>");
    }

    static MigrationIndex index(Result result) {
        return index(result, "main");
    }

    private static MigrationIndex index(Result result, String unit) {
        String name = MigrationIndex.resource(unit);
        try {
            return MigrationIndex.read(name, new BufferedReader(new StringReader(result.required(name))));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
