package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.processor.JavacRun.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that decides the schema is watched wherever it lies, and whether or not it is compiled this time. */
final class CodeFingerprintTest {

    private static final String ID = "20261120091500";
    private static final String CONVERTER = "com.acme.common.YesNo";
    private static final String LETTERS = "com.acme.common.Letters";

    @TempDir
    Path folder;

    @Test
    void codeOfAnotherModuleIsWatched() {
        String recorded = app("first", library("y")).compile().required(Shop.CATALOG);
        String snapshot = Shop.snapshot(recorded, ID);

        Path compiledOtherwise = library("y", "-g", "--release", "17", "-parameters");
        Result same = recorded("second", snapshot, compiledOtherwise).compile();
        Result changed = recorded("third", snapshot, library("j")).compile();

        assertThat(same.boots()).isZero();
        assertThat(same.segue()).isEmpty();
        assertThat(changed.boots()).isEqualTo(1);
        assertThat(changed.segue()).anyMatch(line -> line.contains("[SG-P001]"));
        assertThat(changed.required(Shop.CATALOG)).contains("values=(\"j\", \"n\")");
    }

    @Test
    void aCompileWithoutTheCodeSaysTheSameAsOneWithIt() {
        JavacRun module = whole("module", "y");
        Result first = module.compile();
        Result part = module.without(CONVERTER).without(LETTERS).compile();
        Result partAgain = module.compile();

        assertThat(fingerprint(part)).isEqualTo(fingerprint(first)).isEqualTo(fingerprint(partAgain));
        assertThat(part.boots()).isZero();

        Result changed = letters(module, "j").compile();
        Result partOfChanged = module.without(LETTERS).compile();

        assertThat(changed.boots()).isEqualTo(1);
        assertThat(partOfChanged.boots())
                .isEqualTo(1); // the converter itself was not compiled, so it ran with the older letters
        assertThat(partOfChanged.required(Shop.CATALOG)).contains("values=(\"j\", \"n\")");
        assertThat(fingerprint(partOfChanged))
                .isEqualTo(fingerprint(whole("clean", "j").compile()))
                .isNotIn(fingerprint(first), fingerprint(changed));
    }

    @Test
    void codeThatNoCompileRemembersIsReadFromItsClassFile() {
        JavacRun module = whole("module", "y");
        Result first = module.compile();
        Result forgotten = module.resource("META-INF/segue/main.code", "")
                .without(CONVERTER)
                .without(LETTERS)
                .compile();

        assertThat(forgotten.boots()).isEqualTo(1);
        assertThat(fingerprint(forgotten)).isNotEqualTo(fingerprint(first));
    }

    private static String fingerprint(Result result) {
        return Shop.parse(result.required(Shop.CATALOG)).fingerprint();
    }

    private Path library(String letter, String... options) {
        JavacRun library = new JavacRun(folder.resolve("library-" + letter + options.length));
        List.of(options).forEach(library::option);
        return sources(library, letter).compile().classes();
    }

    private JavacRun app(String name, Path library) {
        return new JavacRun(folder.resolve(name))
                .classPath(library)
                .source(Shop.USER, Shop.user("@Convert(converter = " + CONVERTER + ".class) Boolean active;"));
    }

    private JavacRun recorded(String name, String snapshot, Path library) {
        return app(name, library).resource(Shop.SNAPSHOT, snapshot).source(Shop.HEAD, Shop.head(snapshot));
    }

    private JavacRun whole(String name, String letter) {
        return sources(app(name, folder.resolve("none")), letter);
    }

    private static JavacRun sources(JavacRun module, String letter) {
        return letters(module, letter)
                .source(
                        CONVERTER,
                        "package com.acme.common;",
                        "public class YesNo implements jakarta.persistence.AttributeConverter<Boolean, String> {",
                        "  public String convertToDatabaseColumn(Boolean b) { return b == null ? null : b ? Letters.yes() : \"n\"; }",
                        "  public Boolean convertToEntityAttribute(String s) { return true; }",
                        "}");
    }

    private static JavacRun letters(JavacRun module, String letter) {
        return module.source(
                LETTERS,
                "package com.acme.common;",
                "class Letters { static String yes() { return \"%s\"; } }".formatted(letter));
    }
}
