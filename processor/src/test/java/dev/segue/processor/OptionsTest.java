package dev.segue.processor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.processor.JavacRun.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options that lead to nothing, or to files that are not what they should be, and whose business that is. */
final class OptionsTest {

    @TempDir
    Path folder;

    private String snapshot = "";

    @BeforeEach
    void generateTheFirstMigration() {
        String recorded = new JavacRun(folder.resolve("first"))
                .source(Shop.USER, Shop.user("String email;"))
                .compile()
                .required(Shop.CATALOG);
        snapshot = Shop.snapshot(recorded, "20261120091500");
    }

    @Test
    void aSnapshotInAnotherEncodingIsDamaged() throws IOException {
        Path resources = folder.resolve("resources");
        Files.createDirectories(resources.resolve("META-INF/segue"));
        Files.write(resources.resolve(Shop.SNAPSHOT), (snapshot + "comment \u00fc").getBytes(ISO_8859_1));

        assertThat(module().option("-Asegue.resources=" + resources).compile().segue())
                .isNotEmpty()
                .noneMatch(line -> line.contains("SG-P006"));
    }

    @Test
    void aPathThatIsNoneIsAnErrorOfTheOption() {
        assertThat(module().option("-Asegue.resources=a\0b").compile().segue())
                .containsExactly(
                        "ERROR [SG-P007] option -Asegue.resources=a\0b is not known: expected an existing folder");
    }

    /** As builds have it that give all files one time, so that the same sources make the same bytes. */
    @Test
    void aFileWithoutTimeIsThere() throws IOException {
        JavacRun module = module().resource(Shop.SNAPSHOT, snapshot);
        Files.setLastModifiedTime(folder.resolve("second").resolve(Shop.SNAPSHOT), FileTime.fromMillis(0));

        Result result = module.compile();

        assertThat(result.segue()).isEmpty();
        assertThat(result.boots()).isZero();
    }

    /** A parent POM hands the same options to all modules. */
    @Test
    void optionsFailNoModuleWithoutEntitiesMigrationsAndSnapshot() {
        Result other =
                unowned().option("-Asegue.resources=" + folder.resolve("gone")).compile();
        Result owner = new JavacRun(folder.resolve("owner"))
                .source(Shop.USER, Shop.user())
                .option("-Asegue.resources=" + folder.resolve("gone"))
                .compile();

        assertThat(other.succeeded()).isTrue();
        assertThat(other.segue()).isEmpty();
        assertThat(other.files("META-INF")).isEmpty();
        assertThat(owner.segue())
                .singleElement()
                .asString()
                .startsWith("ERROR [SG-P007] option -Asegue.resources=")
                .endsWith("expected an existing folder");
    }

    /** It may be mistyped in the one module that it was meant for. */
    @Test
    void namesThatLeadToNoEntityAreSaidInAModuleThatHasNothingElse() {
        String names = "com.acme.shop.Tariff,java.util,java.lang.String,com.acme.web.Part";
        JavacRun module = unowned()
                .source("com.acme.web.Part", "package com.acme.web; @jakarta.persistence.Embeddable class Part {}")
                .option("-Asegue.entities=" + names);
        Result result = module.compile();

        assertThat(result.succeeded()).isTrue();
        assertThat(result.files("META-INF")).isEmpty();
        assertThat(result.segue())
                .allMatch(line -> line.startsWith("WARNING [SG-P007] option -Asegue.entities=")
                        && line.contains("this module has no entity, migration or snapshot either"))
                .satisfiesExactly(
                        line -> assertThat(line).contains("=com.acme.shop.Tariff is", "no class of that name"),
                        line -> assertThat(line).contains("=com.acme.web.Part is", "but no entity is"),
                        line -> assertThat(line).contains("=java.lang.String is", "it has no @Entity"),
                        line -> assertThat(line).contains("=java.util is", "that is a package"));
        assertThat(module.option("-Asegue.drift=off").compile().segue())
                .hasSize(4)
                .allMatch(line -> line.startsWith("NOTE [SG-P007]"));
    }

    private JavacRun unowned() {
        return new JavacRun(folder.resolve("other"))
                .source("com.acme.web.Nothing", "package com.acme.web; class Nothing {}");
    }

    /** Its migrations would belong to nobody's entities. */
    @Test
    void aModuleWithMigrationsHasToFindTheEntitiesOfTheOption() {
        Result result = new JavacRun(folder.resolve("migrations"))
                .source(Shop.HEAD, Shop.head(snapshot))
                .resource(Shop.SNAPSHOT, snapshot)
                .option("-Asegue.entities=com.acme.shop.Usr")
                .compile();

        assertThat(result.segue())
                .singleElement()
                .asString()
                .startsWith("ERROR [SG-P007] option -Asegue.entities=com.acme.shop.Usr");
    }

    /** Its table would read as dropped. */
    @Test
    void aNameInTheOptionThatIsNoMappedClassIsAnError() {
        Result result = new JavacRun(folder.resolve("typo"))
                .source(Shop.USER, Shop.user())
                .option("-Asegue.entities=com.acme.shop.Usr;java.lang.String")
                .compile();

        assertThat(result.succeeded()).isFalse();
        assertThat(result.segue())
                .containsExactlyInAnyOrder(
                        "ERROR [SG-P007] option -Asegue.entities=com.acme.shop.Usr is not known: expected binary names of mapped classes that javac finds;"
                                + " no class of that name is among the sources or on the class path",
                        "ERROR [SG-P007] option -Asegue.entities=java.lang.String is not known: expected binary names of mapped classes that javac finds;"
                                + " that class is none: it has no @Entity, @MappedSuperclass, @Embeddable or @Converter, nor does a mapping file name it");
    }

    private JavacRun module() {
        return new JavacRun(folder.resolve("second"))
                .source(Shop.HEAD, Shop.head(snapshot))
                .source(Shop.USER, Shop.user("String email;"));
    }
}
