package dev.segue.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Check;
import dev.segue.catalog.Origin;
import dev.segue.catalog.Table;
import dev.segue.entity.MappingError;
import dev.segue.entity.Problem;
import dev.segue.mapping.MappingCompile.Outcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that decides the schema is compiled in memory and runs, before javac has come to it. */
final class BehaviourClassesTest {

    private static final String CONVERTER = """
            @Converter class C implements AttributeConverter<Boolean, String> {
                public String convertToDatabaseColumn(Boolean b) { return %s; }
                public Boolean convertToEntityAttribute(String s) { return %s; }
            }
            """;

    @TempDir
    private Path folder;

    private Sources sources;

    @BeforeEach
    void setUp() {
        sources = new Sources(folder.resolve("src"))
                .type("A", "@Entity class A { @Id long id; @Convert(converter = C.class) Boolean flag; }");
    }

    @Test
    void convertersTypesAndGeneratorsAreRun() {
        Catalog catalog = new MappingCompile(Models.of("behaviour"), folder.resolve("classes"))
                .run()
                .mapped()
                .catalog();

        Table parcel = catalog.tables().get(0);
        assertThat(values(parcel, "status")).containsExactlyInAnyOrder("S", "L");
        assertThat(values(parcel, "fragile")).containsExactlyInAnyOrder("glass", "stone");
        assertThat(values(parcel, "size")).containsExactlyInAnyOrder("11", "12");
        assertThat(parcel.lookupColumn("weight").orElseThrow().type()).isEqualTo("bigint");
        assertThat(catalog.sequences().get(0).increment()).isEqualTo(7);
    }

    @Test
    void enumsWithValuesOfTheirOwnAreRun() {
        Catalog catalog = new MappingCompile(Models.of("enumvalues"), folder.resolve("classes"))
                .run()
                .mapped()
                .catalog();

        Table invoice = catalog.tables().get(0);
        assertThat(values(invoice, "state")).containsExactlyInAnyOrder("o", "p");
        assertThat(values(invoice, "currency")).containsExactlyInAnyOrder("978", "392");
    }

    @Test
    void codeThatCallsAnEntityGetsTheEntity() {
        sources.type("C", CONVERTER.formatted("B.letter(b)", "true"))
                .type("B", """
                        @Entity class B {
                            @Id long id;
                            static String letter(Boolean b) { return b == null ? null : b ? A.class.getSimpleName() : Helper.no(); }
                            NotUsed notUsed() { return null; }
                        }
                        """)
                .type("Helper", "class Helper { static String no() { return \"no\"; } }")
                .type("NotUsed", "class NotUsed { String broken() { return 1; } }");

        Outcome outcome = compile().run();

        assertThat(values(outcome.mapped().catalog().tables().get(0), "flag")).containsExactlyInAnyOrder("A", "no");
    }

    @Test
    void whatLombokAddsIsThere() {
        sources.type("A", "@Entity class A { @Id long id; @Convert(converter = C.class) Level level; }")
                .type("Level", """
                        @lombok.Getter @lombok.RequiredArgsConstructor enum Level {
                            LOW("1"), HIGH("2");
                            private final String code;
                        }
                        """)
                .type("Names", "@lombok.Value class Names { String prefix; int length; }")
                .type("C", """
                        @Converter class C implements AttributeConverter<Level, String> {
                            public String convertToDatabaseColumn(Level level) {
                                return level == null ? null : new Names("L", 2).getPrefix() + level.getCode();
                            }
                            public Level convertToEntityAttribute(String s) { return Level.LOW; }
                        }
                        """);

        Outcome outcome = compile().withLombok().run();

        assertThat(values(outcome.mapped().catalog().tables().get(0), "level")).containsExactlyInAnyOrder("L1", "L2");
        assertThat(outcome.success()).describedAs(outcome.output()).isTrue();
    }

    @Test
    void aClassThatCannotBeCompiledIsSaidAtTheClass() {
        sources.type("C", CONVERTER.formatted("unknown()", "true"));

        Outcome outcome = compile().run();

        assertThat(outcome.rejected().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(MappingError.BEHAVIOUR_IN_SOURCE);
            assertThat(problem.message())
                    .startsWith(
                            "shop.C is an AttributeConverter of an enum or boolean, and Hibernate has to run its code")
                    .contains("C.java:7: cannot find symbol")
                    .contains("unknown()")
                    .contains("move it to a module");
            assertThat(problem.at()).isEqualTo(new Origin("shop.C", ""));
        });
        assertThat(outcome.model().problemElement()).isEqualTo("shop.C");
    }

    @Test
    void whatItsCodeCallsMustCompileToo() {
        sources.type("C", CONVERTER.formatted("Helper.text(b)", "true"))
                .type("Helper", "class Helper { static String text(Boolean b) { return 1; } }");

        assertThat(compile().run().rejected().problems())
                .singleElement()
                .returns(new Origin("shop.Helper", ""), Problem::at)
                .extracting(Problem::message)
                .asString()
                .startsWith("shop.Helper is used by a class that decides the schema")
                .contains("Helper.java:6: incompatible types");
    }

    @Test
    void theFingerprintFollowsTheCodeThatIsRun() {
        String before = withHelper("return b == null ? null : b ? \"y\" : \"n\";");

        assertThat(withHelper("return b == null ? null : b ? \"j\" : \"n\";")).isNotEqualTo(before);
        assertThat(withHelper("return b == null ? null : b ? \"y\" : \"n\";")).isEqualTo(before);
        sources.type("Other", "class Other { int number = 2; }");
        assertThat(withHelper("return b == null ? null : b ? \"y\" : \"n\";")).isEqualTo(before);
    }

    /** The text of the class is the same with either: only the import says which method of a library it calls. */
    @Test
    void theFingerprintFollowsImportsFromLibraries() {
        String first = withImports("import static java.lang.Integer.toHexString;", "import java.util.List;");

        assertThat(withImports("import static java.lang.Long.toHexString;", "import java.util.List;"))
                .isNotEqualTo(first);
        assertThat(withImports("import java.util.List;", "import static java.lang.Integer.toHexString;"))
                .isEqualTo(first);
    }

    private String withImports(String... imports) {
        String converter = CONVERTER.formatted("b == null ? null : toHexString(b ? 10 : 11)", "true");
        sources.file(
                "shop/C.java",
                "package shop; import jakarta.persistence.*; " + String.join(" ", imports) + "\n" + converter);
        Outcome outcome = compile().run();
        assertThat(values(outcome.mapped().catalog().tables().get(0), "flag")).containsExactlyInAnyOrder("a", "b");
        return outcome.fingerprint();
    }

    private String withHelper(String code) {
        sources.type("C", CONVERTER.formatted("texts.Helper.text(b)", "true"))
                .file(
                        "texts/Helper.java",
                        "package texts; public class Helper { public static String text(Boolean b) { " + code + " } }")
                .type("Unrelated", "class Unrelated { Other other; }")
                .file("shop/Other.java", "package shop; class Other { int number = 1; }");
        return compile().run().fingerprint();
    }

    /** A class inside another calls what that one inherits, without naming where it comes from. */
    @Test
    void theFingerprintFollowsWhatAnEnclosingClassInherits() {
        sources.type("A", "@Entity class A { @Id long id; @Convert(converter = Codes.C.class) Boolean flag; }")
                .type(
                        "Codes",
                        "class Codes extends BaseCodes { static "
                                + CONVERTER.formatted("b == null ? null : code(b)", "true") + "}");

        String before = withBase("y");

        assertThat(withBase("j")).isNotEqualTo(before);
        assertThat(withBase("y")).isEqualTo(before);
    }

    private String withBase(String letter) {
        sources.type(
                "BaseCodes",
                "class BaseCodes { static String code(boolean b) { return b ? \"%s\" : \"n\"; } }".formatted(letter));
        return compile().run().fingerprint();
    }

    @Test
    void theEndsOfLinesAreNotInTheFingerprint() {
        String text = "package shop; import jakarta.persistence.*;\n"
                + CONVERTER.formatted("b == null ? null : b ? \"y\" : \"n\"", "true");
        sources.file("shop/C.java", text);
        String before = compile().run().fingerprint();

        sources.file("shop/C.java", text.replace("\n", "\r\n"));

        assertThat(compile().run().fingerprint()).isEqualTo(before);
    }

    @Test
    void anEntityThatExtendsAClassOfHibernateIsNoBehaviour() {
        sources.type("C", CONVERTER.formatted("b == null ? null : b ? \"y\" : \"n\"", "true"))
                .type("B", "@Entity class B extends org.hibernate.BaseSessionEventListener { @Id long id; }");

        assertThat(compile().run().mapped().catalog().tables()).hasSize(2);
    }

    private static List<String> values(Table table, String column) {
        return table.checks().stream()
                .filter(check -> check.column().equals(column))
                .map(Check::values)
                .findFirst()
                .orElse(List.of());
    }

    private MappingCompile compile() {
        return new MappingCompile(sources.folder(), folder.resolve("classes"));
    }
}
