package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.Expression;
import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.catalog.Table;
import dev.segue.diagnostic.ProcessorError;
import dev.segue.diff.ChangeVisitor;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
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

    /** What differs is known as a phrase only, which has the name in it. */
    @Test
    void ofWhatIsNotComparedNameTheColumn() {
        Column column = Column.of("code", "text", true);

        List<Finding> findings = Drift.of(
                        catalog(column.withDefault(Expression.canonical("'a'::text"))),
                        catalog(column.withDefault(Expression.written("'a'"))))
                .findings(Diagnostic.Kind.WARNING);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("SG-P008");
            assertThat(finding.message()).startsWith("not compared: the default of column users.code: ");
            assertThat(finding.origin().isUnknown()).isTrue();
            assertThat(finding.element()).isNull();
        });
    }

    private static Catalog catalog(Column column) {
        Table table = new Table(
                Name.of("users"),
                List.of(column),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                Origin.UNKNOWN,
                "");
        return new Catalog(List.of(table), List.of(), List.of());
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
