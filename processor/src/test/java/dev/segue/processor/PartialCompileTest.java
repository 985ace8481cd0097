package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.entity.EntityModel;
import dev.segue.entity.MappingSettings;
import dev.segue.mapping.MappingResult;
import dev.segue.processor.JavacRun.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a compile does not see, or not at once. */
final class PartialCompileTest {

    private static final String ID = "20261120091500";
    private static final String FAR = "com.acme.far.Far";

    @TempDir
    Path folder;

    @Test
    void aCompileOfOneFileIsNoDrop() {
        JavacRun module = shop();
        String snapshot = recorded(module);
        module.resource(Shop.SNAPSHOT, snapshot).source(Shop.HEAD, Shop.head(snapshot));
        Result whole = module.compile();

        Result part =
                module.without(Shop.POLICY).without(FAR).without(Shop.HEAD).compile();

        assertThat(part.segue()).isEmpty();
        assertThat(part.required(Shop.INDEX)).isEqualTo(whole.required(Shop.INDEX));
        assertThat(part.required(Shop.CATALOG)).isEqualTo(whole.required(Shop.CATALOG));
        assertThat(part.required("META-INF/segue/main.entities"))
                .isEqualTo(whole.required("META-INF/segue/main.entities"));
    }

    @Test
    void whereMostEntitiesAreOutOfSightNothingIsCompared() {
        String snapshot = recorded(shop());
        JavacRun lonely = new JavacRun(folder.resolve("other"))
                .resource(Shop.SNAPSHOT, snapshot)
                .source(Shop.HEAD, Shop.head(snapshot))
                .source(Shop.USER, Shop.user());

        Result result = lonely.compile();

        assertThat(result.segue())
                .containsExactly(
                        "WARNING [SG-P003] incomplete, not compared: this compile sees 1 of 3 recorded entities; compile the"
                                + " whole module, or say -Asegue.complete=true");
        assertThat(DraftTest.index(result).entries()).hasSize(1);
        assertThat(result.file(Shop.CATALOG)).isEmpty();
        Result sure = lonely.option("-Asegue.complete=true").compile();
        assertThat(sure.segue()).contains("WARNING [SG-P011] policies is no longer mapped");
        assertThat(sure.file(Shop.CATALOG)).isPresent();
    }

    /** In an empty class output, which remembers no entity. */
    @Test
    void anEntityIsDroppedWhereItsSourceIsGoneAndNotWhereItIsOnlyNotRead() throws IOException {
        Path sources = folder.resolve("src");
        String snapshot = recorded(shop().onDisk(sources));

        Result unread = twoOfThree("unread", snapshot).onDisk(sources).compile();
        Result quiet = twoOfThree("quiet", snapshot)
                .onDisk(sources)
                .option("-Asegue.drift=off")
                .compile();
        Files.delete(sources.resolve("com/acme/far/Far.java"));
        Result gone = twoOfThree("gone", snapshot).onDisk(sources).compile();

        assertThat(unread.segue())
                .singleElement()
                .asString()
                .contains("[SG-P003]", "this compile sees 2 of 3 recorded entities");
        assertThat(quiet.segue()).singleElement().asString().startsWith("NOTE [SG-P003]");
        assertThat(List.of(unread, quiet)).allSatisfy(result -> {
            assertThat(DraftTest.index(result).entries()).hasSize(1);
            assertThat(result.file(Shop.CATALOG)).isEmpty();
        });
        assertThat(gone.segue()).contains("WARNING [SG-P011] far is no longer mapped");
        assertThat(DraftTest.index(gone).entries()).hasSize(2);
    }

    /** A class that is not public may lie in a file of any name. */
    @Test
    void anEntityInAFileOfAnotherNameIsNotDropped() throws IOException {
        Path sources = folder.resolve("src");
        String snapshot = recorded(shop().onDisk(sources));
        Path file = sources.resolve("com/acme/far/Far.java");
        Files.move(file, file.resolveSibling("Places.java"));

        Result unread = twoOfThree("unread", snapshot).onDisk(sources).compile();

        assertThat(unread.segue())
                .singleElement()
                .asString()
                .contains("[SG-P003]", "this compile sees 2 of 3 recorded entities");
    }

    private JavacRun twoOfThree(String name, String snapshot) {
        return new JavacRun(folder.resolve(name))
                .resource(Shop.SNAPSHOT, snapshot)
                .source(Shop.HEAD, Shop.head(snapshot))
                .source(Shop.USER, Shop.user())
                .source(Shop.POLICY, Shop.policy());
    }

    @Test
    void aTypeThatAnotherProcessorWritesIsWaitedFor() {
        Result result = new JavacRun(folder)
                .processor(new Generating(
                        "com.acme.shop.Made",
                        "package com.acme.shop; @jakarta.persistence.Embeddable public class"
                                + " Made { String street; }"))
                .source(Shop.USER, Shop.user("@Embedded Made made;"))
                .compile();

        assertThat(result.succeeded()).isTrue();
        assertThat(result.boots()).isEqualTo(1);
        assertThat(result.segue()).first().isEqualTo("WARNING User.java:7 [SG-P010] users is new (2 columns)");
        assertThat(DraftTest.index(result).entries()).hasSize(1);
    }

    @Test
    void aSuperclassThatAnotherProcessorWritesIsWaitedFor() {
        Result result = new JavacRun(folder)
                .processor(new Generating(
                        "com.acme.shop.Made",
                        "package com.acme.shop; import jakarta.persistence.*; @MappedSuperclass public abstract class"
                                + " Made { @Version int version; @Column(length = 9) String city; }"))
                .source(Shop.USER, String.join("\n", Shop.user()).replace("class User", "class User extends Made"))
                .compile();

        assertThat(result.succeeded()).isTrue();
        assertThat(result.boots()).isEqualTo(1);
        assertThat(result.segue()).first().isEqualTo("WARNING User.java:7 [SG-P010] users is new (3 columns)");
        assertThat(result.required(Shop.CATALOG)).contains("\"city\" type=\"character varying(9)\"");
        assertThat(DraftTest.index(result).entries()).hasSize(1);
    }

    @Test
    void codeThatCallsWhatAnotherProcessorWritesIsWaitedFor() {
        Result result = new JavacRun(folder)
                .processor(new Generating(
                        "com.acme.shop.Made",
                        "package com.acme.shop; class Made { static String yes() { return \"y\"; } }"))
                .source(Shop.USER, Shop.user("@Convert(converter = YesNo.class) boolean active;"))
                .source(
                        "com.acme.shop.YesNo",
                        "package com.acme.shop;",
                        "class YesNo implements jakarta.persistence.AttributeConverter<Boolean, String> {",
                        "  public String convertToDatabaseColumn(Boolean b) { return b == null ? null : b ? Made.yes() : \"n\"; }",
                        "  public Boolean convertToEntityAttribute(String s) { return true; }",
                        "}")
                .compile();

        assertThat(result.succeeded()).isTrue();
        assertThat(result.segue()).noneMatch(line -> line.contains("[SG-P105]"));
        assertThat(result.required(Shop.CATALOG)).contains("values=(\"n\", \"y\")");
        assertThat(DraftTest.index(result).entries()).hasSize(1);
    }

    @Test
    void anEntityThatAnotherProcessorWritesLateIsInTheCatalogAndTheDraftIsSaidToLackIt() {
        Result result = new JavacRun(folder)
                .processor(new Generating(
                        "com.acme.shop.Late",
                        "package com.acme.shop; @jakarta.persistence.Entity public class"
                                + " Late { @jakarta.persistence.Id Long id; }"))
                .source(Shop.USER, Shop.user())
                .compile();

        assertThat(result.succeeded()).isTrue();
        assertThat(result.segue())
                .anyMatch(line -> line.contains("[SG-P009]"))
                .anyMatch(line -> line.contains("late is new"));
        assertThat(Shop.parse(result.required(Shop.CATALOG)).catalog().tables()).hasSize(2);
    }

    @Test
    void aTypeThatNobodyKnowsIsReportedAtTheField() {
        Result result = new JavacRun(folder)
                .source(Shop.USER, Shop.user("Nobody nobody;"))
                .compile();

        assertThat(result.succeeded()).isFalse();
        assertThat(result.segue())
                .containsExactly("ERROR User.java:9 [SG-P004] not compared: javac does not know the type Nobody");
        assertThat(result.files("META-INF/segue")).isEmpty();
    }

    @Test
    void anEntityThatHibernateRejectsIsReportedAtTheClassAndNothingIsWritten() {
        Result result = new JavacRun(folder)
                .source(Shop.USER, Shop.user("@ManyToOne Policy policy;"))
                .source(Shop.POLICY, "package com.acme.shop;", "public class Policy {}")
                .compile();

        assertThat(result.succeeded()).isFalse();
        assertThat(result.segue())
                .singleElement()
                .asString()
                .startsWith("ERROR User.java:")
                .contains("[SG-P103]");
        assertThat(result.files("META-INF/segue")).isEmpty();
        assertThat(result.files("com/acme/shop/migration")).isEmpty();
    }

    @Test
    void noFailureOfSegueReachesJavac() {
        Mapper broken = new Mapper() {
            @Override
            public Optional<String> lookupVersion(ProcessingEnvironment env) {
                return Optional.empty();
            }

            @Override
            public MappingResult map(ProcessingEnvironment env, EntityModel model, MappingSettings settings) {
                throw new IllegalStateException("no way");
            }
        };
        JavacRun module = new JavacRun(folder).mapper(broken).source(Shop.USER, Shop.user());

        Result result = module.compile();

        assertThat(result.succeeded()).isFalse();
        assertThat(result.segue())
                .containsExactly(
                        "ERROR [SG-P006] Segue failed and has written nothing: java.lang.IllegalStateException: no way;"
                                + " -Asegue.debug=true shows where");
        assertThat(module.option("-Asegue.debug=true").compile().segue().toString())
                .contains("at dev.segue.processor.Desired");
        assertThat(result.files("META-INF/segue")).isEmpty();
    }

    private JavacRun shop() {
        return new JavacRun(folder.resolve("shop"))
                .source(Shop.USER, Shop.user())
                .source(Shop.POLICY, Shop.policy())
                .source(FAR, far());
    }

    private static String[] far() {
        String[] lines = Shop.entity("Far", "far");
        lines[0] = "package com.acme.far;";
        return lines;
    }

    private static String recorded(JavacRun module) {
        return Shop.snapshot(module.option("-Asegue.drafts=false").compile().required(Shop.CATALOG), ID);
    }

    /** Writes one class in the first round. */
    private static final class Generating extends AbstractProcessor {
        private final String className;
        private final String text;
        private boolean done;

        Generating(String className, String text) {
            this.className = className;
            this.text = text;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!done) {
                done = true;
                try (Writer writer =
                        processingEnv.getFiler().createSourceFile(className).openWriter()) {
                    writer.write(text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return false;
        }
    }
}
