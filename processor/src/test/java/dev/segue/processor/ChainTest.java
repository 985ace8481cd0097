package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.engine.MigrationIndex;
import dev.segue.hash.TextChecksum;
import dev.segue.processor.JavacRun.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong between migrations is an error at the class or its annotation; line 4 of a migration is its annotation. */
final class ChainTest {

    private static final String FIRST = "com.acme.m.M1";
    private static final String SECOND = "com.acme.m.M2";
    private static final String THIRD = "com.acme.m.M3";

    @TempDir
    Path folder;

    @Test
    void twoHeads() {
        Result result = chain("id = \"1\"", "id = \"2\", parent = \"1\"", "id = \"3\", parent = \"1\"")
                .compile();

        assertThat(result.succeeded()).isFalse();
        assertThat(result.segue())
                .containsExactly(
                        "ERROR M3.java:4 [SG-P050] two heads: com.acme.m.M2 and com.acme.m.M3 both come after 1; keep one,"
                                + " with its snapshot, and make the other one again after it");
        assertThat(result.file(Shop.INDEX)).isEmpty();
    }

    @Test
    void twoFirstMigrations() {
        Result result =
                chain("id = \"1\"", "id = \"2\"", "id = \"3\", parent = \"1\"").compile();

        assertThat(result.segue())
                .singleElement()
                .asString()
                .contains("M2.java:4 [SG-P050]")
                .contains("both come first");
    }

    @Test
    void aMissingParent() {
        Result result = chain("id = \"1\"", "id = \"2\", parent = \"0\"", "id = \"3\", parent = \"2\"")
                .compile();

        assertThat(result.segue())
                .containsExactly(
                        "ERROR M2.java:4 [SG-P051] com.acme.m.M2 comes after migration 0, which does not exist: restore it,"
                                + " or correct the parent");
    }

    @Test
    void aDuplicateId() {
        Result result = chain("id = \"1\"", "id = \"2\", parent = \"1\"", "id = \"2\", parent = \"1\"")
                .compile();

        assertThat(result.segue())
                .containsExactly(
                        "ERROR M3.java:4 [SG-P052] com.acme.m.M3 and com.acme.m.M2 have the same id 2: give one of them"
                                + " another");
    }

    @Test
    void aCircle() {
        Result result = chain("id = \"1\"", "id = \"2\", parent = \"3\"", "id = \"3\", parent = \"2\"")
                .compile();

        assertThat(result.segue())
                .singleElement()
                .asString()
                .contains("[SG-P053]")
                .contains("are parents of each other");
    }

    @Test
    void aClassThatIsNoMigration() {
        Result result = new JavacRun(folder)
                .source(FIRST, "package com.acme.m;", "@dev.segue.migration.MigrationInfo(id = \"a b\") class M1 {}")
                .source(
                        SECOND,
                        "package com.acme.m;",
                        "@dev.segue.migration.MigrationInfo(id = \"2\", parent = \"a b\") class M2 {}")
                .compile();

        assertThat(result.segue())
                .containsExactly(
                        "ERROR M1.java:2 [SG-P054] com.acme.m.M1 has @MigrationInfo(id = \"a b\"), but an id has at least one"
                                + " character and no spaces",
                        "ERROR M2.java:2 [SG-P054] com.acme.m.M2 has @MigrationInfo(id = \"2\"), but it does not implement"
                                + " dev.segue.migration.Migration");
    }

    @Test
    void theIndexListsTheMigrationsWithTheHashOfTheirSource() {
        Result result = sound().compile();

        assertThat(result.segue()).isEmpty();
        MigrationIndex index = DraftTest.index(result);
        assertThat(index.entries()).extracting(MigrationIndex.Entry::id).containsExactly("2", "1", "3");
        String source = String.join("\n", Shop.migration(FIRST, "id = \"2\"")) + "\n";
        assertThat(index.entries().get(0).sourceHash()).isEqualTo(TextChecksum.hex(source));
    }

    /** Git may check the sources out so; the release is the same. */
    @Test
    void lineEndsOfAnotherSystemGiveTheSameIndex() {
        String[] lines = Shop.migration(FIRST, "id = \"2\"");
        Result result = sound().compile();

        Result other = sound().source(FIRST, String.join("\r\n", lines) + "\r").compile();

        assertThat(other.required(Shop.INDEX)).isEqualTo(result.required(Shop.INDEX));
    }

    @Test
    void aPartialCompileKeepsTheOtherMigrationsAndTheirHashes() {
        Result whole = sound().compile();

        Result part = sound().without(FIRST).without(THIRD).compile();
        Result withoutIndex = sound().without(FIRST)
                .without(THIRD)
                .resource(Shop.INDEX, "damaged")
                .compile();

        assertThat(part.required(Shop.INDEX))
                .isEqualTo(whole.required(Shop.INDEX))
                .isNotEqualTo("damaged");
        assertThat(DraftTest.index(withoutIndex).entries())
                .extracting(MigrationIndex.Entry::id)
                .containsExactly("2", "1", "3");
    }

    private JavacRun sound() {
        return chain("id = \"2\"", "id = \"1\", parent = \"2\"", "id = \"3\", parent = \"1\"")
                .resource(Shop.SNAPSHOT, Shop.emptySnapshot("3"));
    }

    private JavacRun chain(String first, String second, String third) {
        return new JavacRun(folder)
                .source(FIRST, Shop.migration(FIRST, first))
                .source(SECOND, Shop.migration(SECOND, second))
                .source(THIRD, Shop.migration(THIRD, third));
    }
}
