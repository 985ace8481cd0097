package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.entity.MappingError;
import dev.segue.mapping.ManyModels.Mapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a line of Hibernate makes of models, once of stubs and once of the class files that javac writes in the end.
 *
 * @param line empty for that of the tests
 */
record Mappings(String line, Map<String, Mapping> stubs, Map<String, Mapping> compiled) {

    private static final Pattern LIST = Pattern.compile("in \\(([^()]*)\\)");

    static Mappings own(Path folder) {
        return of("", ManyModels.all(), folder);
    }

    static Mappings of(String line, List<String> models, Path folder) throws Exception {
        try (LoadedHibernate hibernate = LoadedHibernate.of(line)) {
            List<Path> sources = new LineSources(line).copy(models, folder.resolve("sources"));
            return of(line, new ManyModels(hibernate, models, sources), folder);
        }
    }

    private static Mappings of(String line, ManyModels models, Path folder) {
        try {
            Path classes = Files.createDirectories(folder.resolve("classes"));
            Map<String, Mapping> stubs = models.ofSources(classes);
            Path nothing = Files.createDirectories(folder.resolve("nothing"));
            return new Mappings(line, stubs, models.ofClasses(classes, nothing, stubs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asserts that the Catalog is the expected one, and that it and the text of Hibernate's create script are of class files too. */
    void requireExpected(String model) {
        Expected.requireEqual(line, model, ofStubs(model).result());
        requireSame(model);
    }

    /** Asserts that Catalog, fingerprint and the text of Hibernate's create script are the same of stubs and of class files. */
    void requireSame(String model) {
        Mapping fromSources = ofStubs(model);
        Mapping fromClasses = Objects.requireNonNull(compiled.get(model));

        assertThat(fromSources.classNames()).isNotEmpty().isEqualTo(fromClasses.classNames());
        assertThat(fromSources.result()).isEqualTo(fromClasses.result());
        assertThat(sorted(fromSources.script())).isNotEmpty().isEqualTo(sorted(fromClasses.script()));
        assertThat(fromSources.isRefusedByHibernate()).isEqualTo(isRejected(fromSources.result()));
        if (!Models.READ_OTHERWISE.contains(model)) {
            assertThat(fromSources.fingerprint()).isEqualTo(fromClasses.fingerprint());
        }
    }

    Mapping ofStubs(String model) {
        return Objects.requireNonNull(stubs.get(model));
    }

    /** By Hibernate, if Segue says so. */
    private static boolean isRejected(MappingResult result) {
        return result instanceof MappingResult.Rejected rejected
                && rejected.problems().stream().allMatch(problem -> problem.code() == MappingError.REJECTED);
    }

    /** Hibernate keeps the values that a converter may give in a set, so a check lists them in any order. */
    private static List<String> sorted(List<String> script) {
        return script.stream()
                .map(HibernateSchema::inOrder)
                .map(statement -> LIST.matcher(statement)
                        .replaceAll(list ->
                                Matcher.quoteReplacement(Stream.of(list.group(1).split(",", -1))
                                        .sorted()
                                        .collect(Collectors.joining(",", "in (", ")")))))
                .toList();
    }
}
