package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.MoreCollectors;
import dev.segue.diagnostic.ProcessorError;
import dev.segue.diff.ChangeVisitor;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the message of each kind of change stands: exactly these messages, at these columns, in the order of the sources. */
final class MessagePlacesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("models")
    void standWhereTheSourcesSayIt(ChangedSources model) {
        List<ChangedSources.Said> said = model.said(folder);

        List<ChangedSources.Said> wanted = new ArrayList<>(model.expected());
        List<ChangedSources.Said> unexpected = new ArrayList<>();
        for (ChangedSources.Said one : said) {
            if (!wanted.removeIf(one::has)) {
                unexpected.add(one);
            }
        }
        assertThat(unexpected).as("not expected, missing %s", wanted).isEmpty();
        assertThat(wanted).as("missing").isEmpty();
        assertThat(said.stream().map(ChangedSources.Said::place).toList())
                .isEqualTo(model.expected().stream()
                        .map(ChangedSources.Said::place)
                        .toList());
    }

    /** javac has no source of it to point into. */
    @Test
    void ofALibraryNameTheColumn() {
        String catalog = withLibrary("first", "String code;").compile().required(Shop.CATALOG);
        String snapshot = Shop.snapshot(catalog, "20261120091500");

        JavacRun.Result result = withLibrary("second", "String code; String more;")
                .resource(Shop.SNAPSHOT, snapshot)
                .source(Shop.HEAD, Shop.head(snapshot))
                .compile();

        assertThat(result.segue()).first().isEqualTo("WARNING [SG-P014] users.more varchar(255) is new");
    }

    private JavacRun withLibrary(String name, String members) {
        Path library = folder.resolve(name + "-library");
        assertThat(new JavacRun(library)
                        .source(Shop.USER, Shop.user(members))
                        .option("-proc:none")
                        .compile()
                        .succeeded())
                .isTrue();
        return new JavacRun(folder.resolve(name))
                .classPath(library)
                .source("com.acme.app.Own", "package com.acme.app; class Own {}")
                .option("-Asegue.entities=" + Shop.USER);
    }

    /** Of one side only what the server prints is known, of the other only what the entity says. */
    @Test
    void ofWhatIsNotComparedStandAtTheAttribute() throws IOException {
        String code = "@org.hibernate.annotations.ColumnDefault(\"'a'\") String code;";
        String catalog = new JavacRun(folder.resolve("first"))
                .source(Shop.USER, Shop.user(code))
                .compile()
                .required(Shop.CATALOG);
        String snapshot = Shop.snapshot(catalog, "20261120091500").replace("default=", "default-canon=");

        Diagnostic<? extends JavaFileObject> said = new JavacRun(folder.resolve("second"))
                        .resource(Shop.SNAPSHOT, snapshot)
                        .source(Shop.HEAD, Shop.head(snapshot))
                        .source(Shop.USER, Shop.user(code, "String more;"))
                        .compile()
                        .diagnostics()
                        .stream()
                        .filter(one -> one.getMessage(Locale.ROOT).startsWith("[SG-P008]"))
                        .collect(MoreCollectors.onlyElement());

        assertThat(said.getMessage(Locale.ROOT)).contains("not compared: the default of column users.code: ");
        assertThat(said.getSource().getCharContent(true).toString().substring((int) said.getPosition()))
                .startsWith("code;");
    }

    static List<ChangedSources> models() {
        return PlacedChanges.all();
    }

    @Test
    void ofEveryKindOfChange() {
        TreeSet<String> kinds = Arrays.stream(ChangeVisitor.class.getDeclaredMethods())
                .map(Method::getName)
                .map(name -> name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT))
                .map(name -> ProcessorError.valueOf(name).code())
                .collect(Collectors.toCollection(TreeSet::new));
        kinds.add(ProcessorError.CHANGE_SETTING.code());
        kinds.add(ProcessorError.BLOCKED.code());

        assertThat(PlacedChanges.all().stream()
                        .flatMap(model -> model.expected().stream())
                        .map(ChangedSources.Said::code))
                .containsAll(kinds);
    }
}
