package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Check;
import dev.segue.catalog.Origin;
import dev.segue.entity.Problem;
import dev.segue.mapping.MappingCompile.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each file is read for itself: as it was written, but where another processor has changed its tree. */
final class CompiledInMemoryTest {

    private static final String CONVERTER = """
            class %s implements AttributeConverter<Level, String> {
                public String convertToDatabaseColumn(Level level) { return %s; }
                public Level convertToEntityAttribute(String s) { return null; }
            }
            """;

    /** As a class with fields that nobody has filled, javac prints it. */
    private static final String RECORD = "record Pair(String first, String... others) { Pair { others.clone(); } }";

    @TempDir
    private Path folder;

    private Sources sources;

    @BeforeEach
    void setUp() {
        sources = new Sources(folder.resolve("src"))
                .type("A", "@Entity class A { @Id long id; @Convert(converter = C.class) Level level; }");
    }

    @Test
    void whatLombokHasChangedIsPrintedAndWhatPrintingBreaksIsReadAsItWasWritten() {
        sources.type("Pair", RECORD)
                .type("Mark", "record Mark(String text) {}")
                .type("C", CONVERTER.formatted("C", """
                        level == null ? null : new Pair(switch (level) { case LOW -> "l"; case HIGH -> "h"; }).first() + new Mark("-").text() + level.getCode()
                        """))
                .type("Level", """
                        @lombok.Getter @lombok.RequiredArgsConstructor enum Level {
                            LOW(new Pair("-> yield ")), HIGH(new Pair("2"));
                            private final Pair pair;
                            @lombok.Getter(lazy = true) private final String code = pair.first();
                        }
                        """);

        assertThat(values(compile().run())).containsExactlyInAnyOrder("l--> yield ", "h-2");
    }

    @Test
    void aSwitchWithAValueStaysOneWhereItsFileIsPrinted() {
        sources.type("C", CONVERTER.formatted("C", "level == null ? null : level.getCode()"))
                .type("Level", """
                        @lombok.RequiredArgsConstructor enum Level {
                            LOW('\\''), HIGH('"');
                            @lombok.Getter private final char quote;
                            String getCode() { return switch (this) { case LOW -> "-> yield " + getQuote(); default -> "\\"-> yield "; }; }
                        }
                        """);

        assertThat(values(compile().run())).containsExactlyInAnyOrder("-> yield '", "\"-> yield ");
    }

    /** What javac prints has comments for documentation, with apostrophes, and the constructors that enums get. */
    @Test
    void severalEnumsAndCommentsInAFileThatIsPrinted() {
        sources.type("C", CONVERTER.formatted("C", "level == null ? null : level.getCode() + level.other()"))
                .type("Level", """
                        /** The customer's level: see each enum constant. */
                        @lombok.Getter enum Level {
                            LOW, HIGH;
                            private final String code = name();
                            enum Other { X }
                            enum Further { Y }
                            /** The customer's. */
                            Object other() { return switch (this) { case LOW -> Other.X; default -> Further.Y; }; }
                            /** The user's. */
                            String said() { return "the user's"; }
                        }
                        """);

        assertThat(values(compile().run())).containsExactlyInAnyOrder("LOWX", "HIGHY");
    }

    @Test
    void aBrokenClassIsSaidAndTheOthersAreNot() {
        sources.type("A", """
                @Entity class A {
                    @Id long id;
                    @Convert(converter = C.class) Level level;
                    @Convert(converter = D.class) Level broken;
                    @Convert(converter = E.class) Level alsoBroken;
                }
                """)
                .type("Level", "@lombok.Getter enum Level { LOW, HIGH; String code = name(); }")
                .type("C", CONVERTER.formatted("C", "level == null ? null : level.getCode()"))
                .type("D", CONVERTER.formatted("D", "unknown()"))
                .type("E", CONVERTER.formatted("E", "level.getNothing()"));

        List<Problem> problems = compile().run().rejected().problems();

        assertThat(problems)
                .extracting(Problem::at)
                .containsExactly(new Origin("shop.D", ""), new Origin("shop.E", ""));
        assertThat(problems.get(0).message())
                .contains("D.java:7: cannot find symbol", "unknown()", "mend that, or move it to a module");
        assertThat(problems.get(1).message()).contains("E.java:7: cannot find symbol", "getNothing()");
    }

    @Test
    void whereAChangedTreeCannotBeReadThatIsSaid() {
        sources.type("C", CONVERTER.formatted("C", "level == null ? null : level.getCode()"))
                .type("Level", """
                        @lombok.Getter enum Level {
                            LOW, HIGH;
                            private final String code = name();
                            %s
                        }
                        """.formatted(RECORD));

        assertThat(compile().run().rejected().problems())
                .singleElement()
                .returns(new Origin("shop.C", ""), Problem::at)
                .extracting(Problem::message)
                .asString()
                .contains("C.java:7: cannot find symbol", "getCode()")
                .contains("; as javac prints it after another processor has changed it, Level.java:");
    }

    private List<String> values(Outcome outcome) {
        return outcome.mapped().catalog().tables().get(0).checks().stream()
                .filter(check -> check.column().equals("level"))
                .map(Check::values)
                .findFirst()
                .orElse(List.of());
    }

    private MappingCompile compile() {
        return new MappingCompile(sources.folder(), folder.resolve("classes")).withLombok();
    }
}
