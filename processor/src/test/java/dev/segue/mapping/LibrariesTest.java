package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Column;
import dev.segue.mapping.MappingCompile.Outcome;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What jars on the class path of the compile add to the mapping without being named in the sources. */
final class LibrariesTest {

    private static final String TYPE_CONTRIBUTOR = "META-INF/services/org.hibernate.boot.model.TypeContributor";

    private static final String MONEY =
            "package lib; public class Money implements java.io.Serializable { long cents; }";

    private static final String CONTRIBUTOR = """
            package lib;

            import java.sql.Types;
            import org.hibernate.boot.model.TypeContributions;
            import org.hibernate.service.ServiceRegistry;
            import org.hibernate.type.descriptor.WrapperOptions;
            import org.hibernate.type.descriptor.java.AbstractClassJavaType;
            import org.hibernate.type.descriptor.jdbc.JdbcType;
            import org.hibernate.type.descriptor.jdbc.JdbcTypeIndicators;

            public class Contributor implements org.hibernate.boot.model.TypeContributor {
                public void contribute(TypeContributions types, ServiceRegistry services) {
                    types.contributeJavaType(new AbstractClassJavaType<Money>(Money.class) {
                        public JdbcType getRecommendedJdbcType(JdbcTypeIndicators with) { return with.getJdbcType(Types.BIGINT); }
                        public <X> X unwrap(Money value, Class<X> type, WrapperOptions options) { return null; }
                        public <X> Money wrap(X value, WrapperOptions options) { return null; }
                    });
                }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void theContributorsOfAJarWhoseTypesTheEntitiesHaveRun() {
        Path library = jar("money", List.of(), "Money", MONEY, "Contributor", CONTRIBUTOR);

        assertThat(typeOfPrice(library)).isEqualTo("bigint");
    }

    /** A compile shows no file in META-INF of a jar, so a contributor of a jar that nothing names has to be announced by the module too. */
    @Test
    void theContributorsOfAnotherJarRunWhereTheModuleAnnouncesThem() {
        Path money = jar("money", List.of(), "Money", MONEY);
        Path contributor = jar("contributor", List.of(money), "Contributor", CONTRIBUTOR);

        assertThat(typeOfPrice(money, contributor)).isEqualTo("bytea");
        new Sources(folder.resolve("classes")).file(TYPE_CONTRIBUTOR, "lib.Contributor\n");
        assertThat(typeOfPrice(money, contributor)).isEqualTo("bigint");
    }

    @Test
    void anEnversOfAnotherVersionThanHibernateCounts() throws IOException {
        new Sources(folder.resolve("src")).type("A", "@Entity @org.hibernate.envers.Audited class A { @Id long id; }");

        String together = compile(List.of()).run().fingerprint();
        String older = withEnvers("1.0.0.Final").run().fingerprint();

        assertThat(older).isNotEqualTo(together);
        assertThat(withEnvers("1.0.1.Final").run().fingerprint()).isNotIn(together, older);
    }

    private MappingCompile withEnvers(String version) throws IOException {
        Path own = MappingCompile.ownClassPath()
                .filter(path -> path.getFileName().toString().startsWith("hibernate-envers-"))
                .findFirst()
                .orElseThrow();
        Path copy = folder.resolve(version + ".jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        try (JarFile from = new JarFile(own.toFile());
                OutputStream file = Files.newOutputStream(copy);
                JarOutputStream to = new JarOutputStream(file, manifest)) {
            for (var entry : from.stream()
                    .filter(e -> !e.getName().equals(JarFile.MANIFEST_NAME))
                    .toList()) {
                to.putNextEntry(new JarEntry(entry.getName()));
                from.getInputStream(entry).transferTo(to);
            }
        }
        return compile(List.of(copy)).withoutJars("hibernate-envers-");
    }

    private String typeOfPrice(Path... libraries) {
        new Sources(folder.resolve("src")).type("A", "@Entity class A { @Id long id; lib.Money price; }");
        Outcome outcome = compile(List.of(libraries)).run();
        Column price =
                outcome.mapped().catalog().tables().get(0).lookupColumn("price").orElseThrow();
        return price.type().toString();
    }

    private MappingCompile compile(List<Path> libraries) {
        MappingCompile compile = new MappingCompile(folder.resolve("src"), folder.resolve("classes"));
        libraries.forEach(compile::alsoOnClassPath);
        return compile;
    }

    /** A library of these classes, each with its text, which announces a contributor where it has one; without their sources, which javac would read. */
    private Path jar(String name, List<Path> classPath, String... classes) {
        Sources sources = new Sources(folder.resolve(name + "-src"));
        Sources content = new Sources(folder.resolve(name));
        String path = Stream.concat(classPath.stream(), MappingCompile.ownClassPath())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        Stream.Builder<String> arguments = Stream.builder();
        Stream.of("-proc:none", "-nowarn", "-d", content.folder().toString(), "-cp", path)
                .forEach(arguments);
        for (int i = 0; i < classes.length; i += 2) {
            String file = "lib/" + classes[i] + ".java";
            sources.file(file, classes[i + 1]);
            arguments.add(sources.folder().resolve(file).toString());
            if (classes[i].equals("Contributor")) {
                content.file(TYPE_CONTRIBUTOR, "lib.Contributor\n");
            }
        }
        Path jar = folder.resolve(name + ".jar");
        run("javac", arguments.build().toArray(String[]::new));
        run("jar", "--create", "--file", jar.toString(), "-C", content.folder().toString(), ".");
        return jar;
    }

    private static void run(String tool, String... arguments) {
        assertThat(ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments))
                .isZero();
    }
}
