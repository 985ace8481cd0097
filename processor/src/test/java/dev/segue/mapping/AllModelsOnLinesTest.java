package dev.segue.mapping;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each model on the other lines of Hibernate, as far as a line can read it; where its Catalog differs there is a file for it. */
@Tag("thorough")
final class AllModelsOnLinesTest {

    private static final Map<String, Mappings> MAPPINGS = new TreeMap<>();

    @BeforeAll
    static void mapAll(@TempDir Path folder) throws Exception {
        for (String line : Lines.OTHERS) {
            MAPPINGS.put(line, Mappings.of(line, new LineSources(line).models(), folder.resolve(line)));
        }
    }

    static Stream<Arguments> models() {
        return Lines.with(line -> new LineSources(line).models());
    }

    @ParameterizedTest
    @MethodSource("models")
    void theCatalogIsTheExpectedOneFromSourcesAndFromClasses(String line, String model) {
        Objects.requireNonNull(MAPPINGS.get(line)).requireExpected(model);
    }

    static Stream<String> lines() {
        return Lines.OTHERS.stream();
    }

    /** What a line is said not to have is just what javac does not find there. */
    @ParameterizedTest
    @MethodSource("lines")
    void whatIsLeftOutCannotBeCompiledThere(String line) {
        SortedMap<String, SortedSet<String>> leftOut = new LineSources(line).leftOut();
        assertThat(leftOut).isNotEmpty();
        leftOut.forEach((file, names) -> {
            List<String> errors = errors(line, file);
            assertThat(names).allSatisfy(name -> assertThat(errors).anyMatch(error -> error.contains(name)));
            assertThat(errors).isNotEmpty().allMatch(error -> names.stream().anyMatch(error::contains));
        });
    }

    /** What javac says of a file of a model, nothing of it left out. */
    private static List<String> errors(String line, String file) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        String path = Lines.compilePath(line).stream().map(Path::toString).collect(joining(File.pathSeparator));
        List<String> options = List.of("-proc:none", "-cp", path, "--should-stop=ifError=FLOW");
        try (StandardJavaFileManager files = javac.getStandardFileManager(found, null, null)) {
            List<Path> sources = Models.sources(Path.of(file).getName(0).toString());
            javac.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .filter(diagnostic -> diagnostic.getSource().getName().endsWith(file))
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }
}
