package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.processor.JavacRun.Result;
import dev.segue.read.snapshot.Snapshot;
import dev.segue.read.snapshot.SnapshotFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the snapshot is looked for, and what is wrong with it. */
final class SnapshotTest {

    private static final String ID = "20261120091500";

    private static final String SNAKE = "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl";

    @TempDir
    Path folder;

    private String recorded = "";
    private String snapshot = "";

    @BeforeEach
    void generateTheFirstMigration() {
        recorded = new JavacRun(folder.resolve("first"))
                .source(Shop.USER, Shop.user("String email;"))
                .compile()
                .required(Shop.CATALOG);
        snapshot = Shop.snapshot(recorded, ID);
    }

    @Test
    void aFolderOfResourcesWinsOverTheClassOutput() throws IOException {
        Path resources = folder.resolve("resources");
        Files.createDirectories(resources.resolve("META-INF/segue"));
        Files.writeString(resources.resolve(Shop.SNAPSHOT), snapshot);

        Result result = module().resource(Shop.SNAPSHOT, Shop.emptySnapshot("stale"))
                .option("-Asegue.resources=" + resources)
                .compile();

        assertThat(result.segue()).isEmpty();
        assertThat(result.boots()).isZero();
        assertThat(result.succeeded()).isTrue();
    }

    @Test
    void aFolderThatIsNoneIsAnError() {
        Result result = module().option("-Asegue.resources=nowhere").compile();

        assertThat(result.segue())
                .containsExactly(
                        "ERROR [SG-P007] option -Asegue.resources=nowhere is not known: expected an existing folder");
    }

    @Test
    void aChangedSettingIsSaidOnceAndNotAtEachNameThatItChanges() {
        String camel = new JavacRun(folder.resolve("camel"))
                .source(Shop.USER, Shop.user("String firstName; String lastName;"))
                .compile()
                .required(Shop.CATALOG);
        snapshot = Shop.snapshot(camel, ID);

        Result result = snakeCase(Shop.user("String firstName; String lastName; String email;"))
                .compile();

        assertThat(result.segue()).hasSize(3).first().asString().contains("[SG-P014] users.email varchar(255) is new");
        assertThat(result.segue().get(1))
                .isEqualTo("WARNING [SG-P036] setting hibernate.physical_naming_strategy is now " + SNAKE
                        + ", was Hibernate's default");
        assertThat(result.segue().get(2))
                .contains("[SG-P001] the entities are 3 changes ahead")
                .contains("2 renames not listed, since settings changed");
        assertThat(result.required(Shop.CATALOG)).contains("setting \"hibernate.physical_naming_strategy\"");
    }

    /** The entities are those of the snapshot, but for what the file would say. */
    @Test
    void aMappingFileThatIsMissingIsAnErrorThoughTheSnapshotFits() {
        Result result = module().resource(Shop.SNAPSHOT, snapshot)
                .resource("META-INF/persistence.xml", """
                        <persistence><persistence-unit name="shop">
                            <mapping-file>META-INF/gone.xml</mapping-file>
                        </persistence-unit></persistence>
                        """)
                .compile();

        assertThat(result.succeeded()).isFalse();
        assertThat(result.segue())
                .singleElement()
                .asString()
                .startsWith("ERROR [SG-P111] the mapping file META-INF/gone.xml cannot be used");
    }

    /** A name that somebody has changed is no name that a strategy changed. */
    @Test
    void aChangedSettingHidesNoRenameThatIsSaid() {
        String camel = new JavacRun(folder.resolve("camel"))
                .source(Shop.USER, Shop.user("String firstName; String email;"))
                .compile()
                .required(Shop.CATALOG);
        snapshot = Shop.snapshot(camel, ID);

        Result result = snakeCase(Shop.user("String firstName; @WasNamed(\"email\") String mail;"))
                .compile();

        assertThat(result.segue())
                .hasSize(3)
                .anyMatch(line -> line.contains("[SG-P021] users.email is now users.mail (@WasNamed)"))
                .anyMatch(line -> line.contains("1 rename not listed"));
    }

    @Test
    void anotherNameThatIsNotSaidIsNotSaidToBe() {
        Result result = module().source(Shop.USER, Shop.user("@Column(name = \"mail\") String email;"))
                .resource(Shop.SNAPSHOT, snapshot)
                .compile();

        assertThat(result.segue())
                .anyMatch(line -> line.contains("[SG-P021] users.email is now users.mail"))
                .noneMatch(line -> line.contains("(@WasNamed)"));
    }

    /** What is asked, and what goes, is said whatever else has changed. */
    @Test
    void aChangedSettingHidesNoQuestionAndNoDrop() {
        Result question = snakeCase(Shop.user("String email; @Column(nullable = false) int stars;"))
                .compile();
        Result drop = snakeCase(Shop.user()).compile();

        assertThat(question.segue())
                .anyMatch(line -> line.contains("[SG-P002]") && line.contains("in stars, integer NOT NULL?"))
                .anyMatch(line -> line.contains("1 open point: see SG-P002"))
                .noneMatch(line -> line.contains("not listed"));
        assertThat(drop.segue()).anyMatch(line -> line.contains("[SG-P015] users.email is no longer mapped"));
    }

    private JavacRun snakeCase(String[] user) {
        return module().source(Shop.USER, user)
                .resource(Shop.SNAPSHOT, snapshot)
                .source(Shop.HEAD, Shop.head(snapshot))
                .option("-Asegue.set.hibernate.physical_naming_strategy=" + SNAKE);
    }

    @Test
    void migrationsWithoutSnapshotAreAnErrorThatNamesTheOption() {
        Result result = module().compile();

        assertThat(result.succeeded()).isFalse();
        assertThat(result.segue())
                .singleElement()
                .asString()
                .startsWith(
                        "ERROR [SG-P040] migrations exist, but"
                                + " META-INF/segue/main.snapshot was found neither under -Asegue.resources=… (not set) nor in the class output");
        assertThat(result.files("META-INF/segue")).isEmpty();
    }

    @Test
    void aSnapshotWithAnotherHeadIsStaleAndMakesNoDraft() {
        Result result = module().resource(Shop.SNAPSHOT, Shop.snapshot(recorded, "20260101000000"))
                .compile();

        assertThat(result.segue())
                .singleElement()
                .asString()
                .startsWith("ERROR [SG-P041] META-INF/segue/main.snapshot records"
                        + " as last migration 20260101000000, the classes end with " + ID);
        assertThat(result.files("com/acme/shop/migration")).noneMatch(name -> name.startsWith("Mdraft"));
    }

    @Test
    void aSnapshotWithAnotherStructureThanTheHeadIsStale() {
        Result result = module().resource(Shop.SNAPSHOT, Shop.emptySnapshot(ID)).compile();

        assertThat(result.segue())
                .singleElement()
                .asString()
                .startsWith("ERROR [SG-P042] META-INF/segue/main.snapshot holds the" + " structure ")
                .contains("migration " + ID + " leads to ");
    }

    @Test
    void aSnapshotWithoutItsMigrationIsAnErrorToo() {
        Result result =
                module().without(Shop.HEAD).resource(Shop.SNAPSHOT, snapshot).compile();

        assertThat(result.segue())
                .singleElement()
                .asString()
                .contains("SG-P041")
                .contains("the classes end with none");
    }

    @Test
    void aSnapshotFromANewerSegueIsAnError() {
        String newer = snapshot.replaceFirst("segue snapshot 1", "segue snapshot 2");

        Result result = module().resource(Shop.SNAPSHOT, newer).compile();

        assertThat(result.succeeded()).isFalse();
        assertThat(result.segue())
                .singleElement()
                .asString()
                .startsWith("ERROR [SG-D011]")
                .contains("META-INF/segue/main.snapshot");
    }

    @Test
    void aDamagedSnapshotIsAnErrorWithItsPlace() {
        Result result = module().resource(Shop.SNAPSHOT, snapshot.replace("table \"users\"", "tabel \"users\""))
                .compile();

        assertThat(result.segue())
                .singleElement()
                .asString()
                .startsWith("ERROR [SG-D010]")
                .contains("line");
    }

    /** Its objects are not read where the entities have its fingerprint, and yet not trusted. */
    @Test
    void anEditedSnapshotOfUnchangedEntitiesIsAnError() {
        Result result = module().resource(Shop.SNAPSHOT, snapshot.replace("varying(255)", "varying(256)"))
                .compile();

        assertThat(result.boots()).isZero();
        assertThat(result.segue())
                .singleElement()
                .asString()
                .startsWith("ERROR [SG-D012] META-INF/segue/main.snapshot, line 7, column 6: edited or merged by hand");
    }

    @Test
    void theCatalogOfUnchangedEntitiesHoldsTheObjectsOfTheSnapshot() {
        Result result =
                module().resource(Shop.SNAPSHOT, snapshot.replace("\n", "\r\n")).compile();

        Snapshot catalog = Shop.parse(result.required(Shop.CATALOG));
        assertThat(result.segue()).isEmpty();
        assertThat(catalog.kind()).isEqualTo(Snapshot.Kind.CATALOG);
        assertThat(catalog.head()).isEqualTo(ID);
        assertThat(catalog.fingerprint()).isEqualTo(Shop.parse(recorded).fingerprint());
        assertThat(catalog.catalog()).isEqualTo(Shop.parse(snapshot).catalog());
        assertThat(SnapshotFormat.print(catalog)).isEqualTo(result.required(Shop.CATALOG));
    }

    @Test
    void aSnapshotOfAnotherUnitIsAnError() {
        Result result = module().resource("META-INF/segue/billing.snapshot", snapshot)
                .option("-Asegue.unit=billing")
                .compile();

        assertThat(result.segue())
                .containsExactly(
                        "ERROR [SG-P044] META-INF/segue/billing.snapshot is a snapshot of unit main, expected a snapshot"
                                + " of unit billing");
    }

    @Test
    void theCompileOfTheTestsOwnsNothingAndIsSilent() {
        Result main = module().resource(Shop.SNAPSHOT, snapshot).compile();

        Result tests = new JavacRun(folder.resolve("tests"))
                .classPath(main.classes())
                .source("com.acme.shop.Fixture", Shop.entity("Fixture", "fixtures"))
                .compile();

        assertThat(tests.succeeded()).isTrue();
        assertThat(tests.diagnostics()).isEmpty();
        assertThat(tests.files("META-INF/segue")).isEmpty();
    }

    /** Javac shows no file in META-INF of a jar; where the jar of an entity lies it says. */
    @Test
    void aLibraryOwnsItsUnitAsAJarToo() {
        Path jar =
                OwnJar.of(module().resource(Shop.SNAPSHOT, snapshot).compile().classes(), folder.resolve("m.jar"), "1");
        JavacRun app = new JavacRun(folder.resolve("app"))
                .classPath(jar)
                .source("com.acme.app.Main", "package com.acme.app; class Main {}")
                .option("-Asegue.entities=" + Shop.USER);

        assertThat(app.compile().files("META-INF/segue")).isEmpty();
        assertThat(app.option("-Asegue.unit=app").compile().files("META-INF/segue"))
                .isNotEmpty();
    }

    private JavacRun module() {
        return new JavacRun(folder.resolve("second"))
                .source(Shop.HEAD, Shop.head(snapshot))
                .source(Shop.USER, Shop.user("String email;"));
    }
}
