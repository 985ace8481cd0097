package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.processor.JavacRun.Result;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lombok, MapStruct, Immutables and Hibernate's metamodel generator on the same processor path: entities that need what
 * these write have the structure that they would have if a person had written it.
 */
final class NeighboursTest {

    private static final List<String> NEIGHBOURS =
            List.of("lombok.", "org.mapstruct.", "org.immutables.", "org.hibernate.");
    private static final String CUSTOMER = "com.acme.shop.Customer";

    @TempDir
    Path folder;

    private URLClassLoader loader;

    @BeforeEach
    void open() throws Exception {
        List<URL> jars = new ArrayList<>();
        for (Path jar : GuestJars.all()) {
            jars.add(jar.toUri().toURL());
        }
        loader = new URLClassLoader(jars.toArray(URL[]::new), NeighboursTest.class.getClassLoader());
    }

    @AfterEach
    void close() throws Exception {
        loader.close();
    }

    @Test
    void whatOthersWriteBeforeSegueRunsIsWaitedFor() {
        JavacRun module = generated(folder.resolve("before"));
        neighbours().forEach(module::processor);

        assertSameAsWrittenByHand(module);
    }

    @Test
    void whatOthersWriteAfterSegueHasRunIsWaitedForToo() {
        JavacRun module = generated(folder.resolve("after"));
        neighbours().forEach(module::laterProcessor);

        assertSameAsWrittenByHand(module);
    }

    /** Which columns there are is decided by getters that nobody has written, whichever processor runs first. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void gettersOfLombokDecideTheMapping(boolean lombokFirst) {
        JavacRun module = new JavacRun(folder.resolve("lombok")).option("-Asegue.drafts=false");
        GuestJars.all().forEach(module::classPath);
        neighbours().forEach(lombokFirst ? module::processor : module::laterProcessor);
        Result result = module.source(CUSTOMER, properties("@lombok.Getter(onMethod_ = @Column(length = 7))", ""))
                .compile();

        Result byHand = new JavacRun(folder.resolve("by-hand"))
                .option("-Asegue.drafts=false")
                .source(CUSTOMER, properties("", "@Column(length = 7) public String getCode() { return code; }"))
                .compile();

        assertThat(result.succeeded()).as(result.others().toString()).isTrue();
        assertThat(Shop.parse(result.required(Shop.CATALOG)).catalog())
                .isEqualTo(Shop.parse(byHand.required(Shop.CATALOG)).catalog());
        assertThat(byHand.required(Shop.CATALOG)).contains("\"code\" type=\"character varying(7)\"");
    }

    private static String[] properties(String onField, String getter) {
        return """
                package com.acme.shop;

                import jakarta.persistence.*;
                @Entity @Access(AccessType.PROPERTY)
                public class Customer {
                    private Long id;
                    %s private String code;
                    @Id public Long getId() { return id; }
                    public void setId(Long id) { this.id = id; }
                    public void setCode(String code) { this.code = code; }
                    %s
                }""".formatted(onField, getter).split("\n", -1);
    }

    /** Lombok changes the trees of the first round, which shows the getters only to those that come behind it. */
    @Test
    void gettersThatLombokWritesAfterSegueHasRunAreMappedInTheirProperties() {
        JavacRun recorded = properties("recorded", "", "public String getEmail() { return email; }");
        String snapshot = Shop.snapshot(recorded.compile().required(Shop.CATALOG), "20261120091500");
        JavacRun module = properties("members", "@lombok.Getter @lombok.Setter ", "")
                .resource(Shop.SNAPSHOT, snapshot)
                .source(Shop.HEAD, Shop.head(snapshot));
        lombok().forEach(module::laterProcessor);

        Result result = module.compile();

        assertThat(result.succeeded()).as(result.others().toString()).isTrue();
        assertThat(result.segue()).isEmpty();
        assertThat(result.required(Shop.CATALOG)).contains("column \"users\" \"email\"");

        Result first = withLateGetters("new").compile();
        assertThat(first.required(Shop.CATALOG)).contains("column \"users\" \"email\"");
        assertThat(first.boots()).isEqualTo(1);
        assertThat(first.segue()).noneMatch(line -> line.contains("[SG-P009]"));
        assertThat(DraftTest.index(first).entries()).hasSize(1);
    }

    private JavacRun withLateGetters(String name) {
        JavacRun module = properties(name, "@lombok.Data ", "");
        lombok().forEach(module::laterProcessor);
        return module;
    }

    private List<Processor> lombok() {
        return neighbours().stream()
                .filter(processor -> processor.getClass().getName().startsWith("lombok."))
                .toList();
    }

    private JavacRun properties(String name, String accessors, String getter) {
        JavacRun module = new JavacRun(folder.resolve(name));
        GuestJars.all().forEach(module::classPath);
        return module.source(
                Shop.USER,
                "package com.acme.shop;",
                "import jakarta.persistence.*;",
                "@Entity @Table(name = \"users\") " + accessors + "public class User {",
                "  private Long id;",
                "  private String email;",
                "  @Id public Long getId() { return id; }",
                "  public void setId(Long id) { this.id = id; }",
                getter,
                "}");
    }

    private void assertSameAsWrittenByHand(JavacRun module) {
        Result result = module.compile();

        assertThat(result.succeeded()).as(result.others().toString()).isTrue();
        assertThat(result.boots()).isEqualTo(1);
        assertThat(result.segue()).noneMatch(line -> line.startsWith("ERROR"));
        assertThat(result.files("com/acme/shop"))
                .contains("ImmutableMoney.class", "Policy_.class", "CustomerMapperImpl.class");
        assertThat(DraftTest.index(result).entries())
                .singleElement()
                .satisfies(draft -> assertThat(draft.draft()).isTrue());
        Result byHand = byHand(folder.resolve("by-hand")).compile();
        assertThat(byHand.succeeded()).as(byHand.others().toString()).isTrue();
        assertThat(Shop.parse(result.required(Shop.CATALOG)).catalog())
                .isEqualTo(Shop.parse(byHand.required(Shop.CATALOG)).catalog());
        assertThat(DraftTest.index(result).entries())
                .extracting("id")
                .isEqualTo(DraftTest.index(byHand).entries().stream()
                        .map(entry -> (Object) entry.id())
                        .toList());
    }

    private List<Processor> neighbours() {
        List<Processor> found = ServiceLoader.load(Processor.class, loader).stream()
                .filter(provider -> NEIGHBOURS.stream()
                        .anyMatch(name -> provider.type().getName().startsWith(name)))
                .map(ServiceLoader.Provider::get)
                .toList();
        for (String name : NEIGHBOURS) {
            assertThat(found)
                    .anyMatch(processor -> processor.getClass().getName().startsWith(name));
        }
        return found;
    }

    /** Keys of annotations come from the metamodel, a type from Immutables, members from Lombok; MapStruct reads all that. */
    static JavacRun generated(Path classes) {
        JavacRun module = new JavacRun(classes);
        GuestJars.all().forEach(module::classPath);
        return module.source(CUSTOMER, customer("Policy_.CUSTOMER"))
                .source(Shop.POLICY, policy("@lombok.Getter @lombok.Setter ", ""))
                .source(
                        "com.acme.shop.Money",
                        "package com.acme.shop;",
                        "@org.immutables.value.Value.Immutable public interface Money { long cents(); }")
                .source("com.acme.shop.MoneyText", converter("ImmutableMoney.builder().cents(1).build()"))
                .source(
                        "com.acme.shop.CustomerMapper",
                        "package com.acme.shop;",
                        "@org.mapstruct.Mapper public interface CustomerMapper {",
                        "  Card card(Customer customer);",
                        "  class Card { public String email; }",
                        "}");
    }

    static JavacRun byHand(Path classes) {
        String getter = "public ImmutableMoney getPremium() { return premium; }";
        return new JavacRun(classes)
                .source(CUSTOMER, customer("\"customer\""))
                .source(Shop.POLICY, policy("", getter))
                .source("com.acme.shop.ImmutableMoney", "package com.acme.shop;", "public class ImmutableMoney {}")
                .source("com.acme.shop.MoneyText", converter("new ImmutableMoney()"));
    }

    private static String[] customer(String mappedBy) {
        return Shop.entity(
                "Customer",
                "customers",
                "@Column(nullable = false) private String email;",
                "@OneToMany(mappedBy = " + mappedBy + ") private java.util.List<Policy> policies;",
                "public String getEmail() { return email; }");
    }

    private static String[] policy(String accessors, String members) {
        return Shop.entity(
                "Policy",
                "policies",
                "@ManyToOne private Customer customer;",
                accessors
                        + "@Convert(converter = MoneyText.class) @Column(length = 40) private ImmutableMoney premium;",
                members);
    }

    private static String[] converter(String made) {
        return """
                package com.acme.shop;

                public class MoneyText implements jakarta.persistence.AttributeConverter<ImmutableMoney, String> {
                    public String convertToDatabaseColumn(ImmutableMoney money) { return String.valueOf(money); }
                    public ImmutableMoney convertToEntityAttribute(String text) { return %s; }
                }""".formatted(made).split("\n", -1);
    }
}
