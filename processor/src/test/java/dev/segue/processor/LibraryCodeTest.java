package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.processor.JavacRun.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code of a library decides the schema though no entity names it: another version of it starts Hibernate in the next compile. */
final class LibraryCodeTest {

    private static final String ID = "20261120091500";

    /** What Hibernate runs where an attribute has the annotation. */
    private static final String BINDER = """
            package lib;

            import org.hibernate.boot.spi.MetadataBuildingContext;
            import org.hibernate.mapping.*;

            public class Comment implements org.hibernate.binder.AttributeBinder<Commented> {
                public void bind(Commented said, MetadataBuildingContext context, PersistentClass owner, Property property) {
                    for (Column column : property.getColumns()) {
                        column.setDefaultValue(Words.word());
                    }
                }
            }
            """;

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
                        public JdbcType getRecommendedJdbcType(JdbcTypeIndicators with) { return with.getJdbcType(Types.%s); }
                        public <X> X unwrap(Money value, Class<X> type, WrapperOptions options) { return null; }
                        public <X> Money wrap(X value, WrapperOptions options) { return null; }
                    });
                }
            }
            """;

    private static final String SERVICE = "META-INF/services/org.hibernate.boot.model.TypeContributor";

    @TempDir
    Path folder;

    private int libraries;
    private String member = "";

    @BeforeEach
    void aMemberOfTheEntity() {
        member = "@lib.Commented String note;";
    }

    @Test
    void aClassThatAnAnnotationOfALibraryNamesIsWatchedWithWhatItCalls() {
        Path library = library(commented("binder = Comment.class"), BINDER, words("'a'"));

        Result first = app("first", library).compile();
        String snapshot = Shop.snapshot(first.required(Shop.CATALOG), ID);

        assertThat(first.required(Shop.CATALOG)).contains("default=\"'a'\"");
        assertThat(recorded("same", snapshot, library).boots()).isZero();
        assertThat(recorded("other", snapshot, library(commented("binder = Comment.class"), BINDER, words("'b'")))
                        .segue())
                .anyMatch(line -> line.contains("[SG-P017] the default of users.note is now 'b', was 'a'"));
    }

    @Test
    void soIsOneThatItNamesOnlyAsItsDefault() {
        member = "@lib.Outer String note;";
        String outer = """
                package lib;
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                @org.hibernate.annotations.AttributeBinderType(binder = Named.class)
                public @interface Outer { Class<? extends Default> from() default Default.class; }
                """;
        String binder = """
                package lib;
                public class Named implements org.hibernate.binder.AttributeBinder<Outer> {
                    public void bind(Outer said, org.hibernate.boot.spi.MetadataBuildingContext context,
                            org.hibernate.mapping.PersistentClass owner, org.hibernate.mapping.Property property) {
                        try {
                            Default made = said.from().getDeclaredConstructor().newInstance();
                            property.getColumns().get(0).setDefaultValue(made.generate(null, null).toString());
                        } catch (ReflectiveOperationException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                }
                """;
        String named = """
                package lib;
                public class Default implements org.hibernate.id.IdentifierGenerator {
                    public Object generate(org.hibernate.engine.spi.SharedSessionContractImplementor session, Object of) {
                        return "%s";
                    }
                }
                """;
        Path library = library(outer, binder, named.formatted("1"));
        String snapshot = Shop.snapshot(app("first", library).compile().required(Shop.CATALOG), ID);

        assertThat(recorded("same", snapshot, library).boots()).isZero();
        assertThat(recorded("other", snapshot, library(outer, binder, named.formatted("2")))
                        .boots())
                .isEqualTo(1);
    }

    @Test
    void whatTheContributorOfALibraryDoesIsWatched() {
        member = "lib.Money price;";
        Path library = announced(MONEY, CONTRIBUTOR.formatted("BIGINT"));
        String snapshot = Shop.snapshot(app("first", library).compile().required(Shop.CATALOG), ID);

        assertThat(recorded("same", snapshot, library).boots()).isZero();
        assertThat(recorded("jar", snapshot, OwnJar.of(library, folder.resolve("money.jar"), "1"))
                        .boots())
                .as("in a jar, as Maven has it when it packages the modules")
                .isZero();
        assertThat(recorded("other", snapshot, announced(MONEY, CONTRIBUTOR.formatted("NUMERIC")))
                        .segue())
                .anyMatch(line -> line.contains("[SG-P018] users.price is now numeric"));
        assertThat(recorded("gone", snapshot, library(MONEY)).boots())
                .as("no longer announced")
                .isEqualTo(1);
    }

    /** hibernate-spatial has none of the types that it maps, so nothing in the sources leads to its jar. */
    @Test
    void hibernateSpatialIsWatchedWhereATypeThatItMapsIsThere() {
        member = "org.locationtech.Point place;";
        Path types = new JavacRun(folder.resolve("types"))
                .option("-proc:none")
                .source(
                        "org.locationtech.Point",
                        "package org.locationtech;",
                        "public class Point implements java.io.Serializable {}")
                .compile()
                .classes();
        String contributor = CONTRIBUTOR
                .replace("package lib", "package org.hibernate.spatial.contributor")
                .replace("class Contributor", "class SpatialTypeContributor")
                .replace("Money", "org.locationtech.Point");
        Path spatial = new JavacRun(folder.resolve("spatial"))
                .option("-proc:none")
                .classPath(types)
                .source("org.hibernate.spatial.contributor.SpatialTypeContributor", contributor.formatted("BIGINT"))
                .resource(SERVICE, "org.hibernate.spatial.contributor.SpatialTypeContributor\n")
                .compile()
                .classes();
        String snapshot = Shop.snapshot(app("first", types).compile().required(Shop.CATALOG), ID);

        assertThat(recorded("same", snapshot, types).boots()).isZero();
        assertThat(recorded("added", snapshot, types, versioned("1.0", spatial)).segue())
                .anyMatch(line -> line.contains("[SG-P018] users.place is now bigint"));
    }

    @Test
    void whereALibraryIsTooLargeToBeFollowedItsVersionCounts() {
        StringBuilder calls = new StringBuilder();
        List<String> types = new ArrayList<>(List.of(commented("binder = Comment.class")));
        for (int i = 0; i < 210; i++) {
            calls.append("Deep").append(i).append(".run(); ");
            types.add("package lib; public class Deep%d { static void run() {} }".formatted(i));
        }
        types.add(BINDER.replace("Words.word()", "\"'a'\"").replace("for (", calls + "for ("));
        Path library = library(types.toArray(String[]::new));
        String snapshot =
                Shop.snapshot(app("first", versioned("1.0", library)).compile().required(Shop.CATALOG), ID);

        assertThat(recorded("same", snapshot, versioned("1.0", library)).boots())
                .isZero();
        assertThat(recorded("other", snapshot, versioned("1.1", library)).boots())
                .isEqualTo(1);
    }

    private static String commented(String binder) {
        return """
                package lib;
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                @org.hibernate.annotations.AttributeBinderType(%s)
                public @interface Commented {}
                """.formatted(binder);
    }

    private static String words(String word) {
        return "package lib; class Words { static String word() { return \"%s\"; } }".formatted(word);
    }

    private Path announced(String... types) {
        return source(types)
                .resource(SERVICE, "lib.Contributor # of money\n")
                .compile()
                .classes();
    }

    private Path library(String... types) {
        return source(types).compile().classes();
    }

    private JavacRun source(String... types) {
        JavacRun library = new JavacRun(folder.resolve("library-" + libraries++)).option("-proc:none");
        for (String type : types) {
            String name = type.replaceFirst("(?s).*?public (class|@interface) (\\w+).*", "$2");
            library.source("lib." + (name.equals(type) ? "Words" : name), type);
        }
        return library;
    }

    private Path versioned(String version, Path classes) {
        return OwnJar.of(classes, folder.resolve("%d-%s.jar".formatted(libraries++, version)), version);
    }

    private JavacRun app(String name, Path... classPath) {
        JavacRun app = new JavacRun(folder.resolve(name)).source(Shop.USER, Shop.user(member));
        List.of(classPath).forEach(app::classPath);
        return app;
    }

    private Result recorded(String name, String snapshot, Path... classPath) {
        return app(name, classPath)
                .resource(Shop.SNAPSHOT, snapshot)
                .source(Shop.HEAD, Shop.head(snapshot))
                .compile();
    }
}
