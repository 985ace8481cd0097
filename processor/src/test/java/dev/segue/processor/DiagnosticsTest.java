package dev.segue.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static dev.segue.processor.AccountInJavac.account;
import static dev.segue.processor.AccountInJavac.at;
import static dev.segue.processor.AccountInJavac.file;
import static dev.segue.processor.AccountInJavac.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where each message stands, to the column: at the value of an annotation where one is the cause, else at the field or class. */
final class DiagnosticsTest {

    private final AccountInJavac javac;

    DiagnosticsTest(@TempDir Path folder) {
        this.javac = new AccountInJavac(folder);
    }

    @Test
    void changesStandAtTheValuesThatSayThem() throws IOException {
        javac.record("shop.Account", account("""
                        @Table(name = "accounts")
                        public class Account {
                            @Id Long id;
                            @Column(nullable = true, length = 20) String code;
                            String email;
                            @ColumnDefault("0") @Column(unique = false) Integer rank;
                            String city;
                            @Check(constraints = "age > 0") Integer age;
                            @ManyToOne Account parent;
                            String former;
                        }"""));
        String after = account("""
                        @Table(name = "accounts", indexes = {@Index(columnList = "code"), @Index(name = "by_city", columnList = "city")},
                                uniqueConstraints = @UniqueConstraint(columnNames = {"email", "city"}))
                        public class Account {
                            @Id Long id;
                            @Column(nullable = false, length = 40) String code;
                            String email;
                            @ColumnDefault("1") @Column(unique = true) Integer rank;
                            String city;
                            @Check(constraints = "age > 17") Integer age;
                            @ManyToOne @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) Account parent;
                            @WasNamed("former") @Column(name = "latter") String now;
                            @ElementCollection @CollectionTable(name = "account_tags") java.util.Set<String> tags;
                        }""");

        List<String> said = javac.said(after);

        assertThat(said)
                .containsSubsequence(
                        at(after, "@Index(columnList", "SG-P029"),
                        at(after, "@Index(name = \"by_city\"", "SG-P029"),
                        at(after, "@UniqueConstraint", "SG-P022"),
                        at(after, "false, length", "SG-P016"),
                        at(after, "40) String code", "SG-P018"),
                        at(after, "\"1\")", "SG-P017"),
                        at(after, "true) Integer rank", "SG-P022"),
                        at(after, "\"age > 17\"", "SG-P028"),
                        at(after, "@ForeignKey", "SG-P025"),
                        at(after, "\"former\"", "SG-P021"),
                        at(after, "\"account_tags\"", "SG-P010"));
        assertThat(said).isSortedAccordingTo((one, other) -> Integer.compare(line(one), line(other)));
    }

    /** javac is given them in any order. */
    @Test
    void filesComeByPackageAndNameWhateverTheirOrder() {
        List<JavaFileObject> files = new ArrayList<>(List.of(
                file(
                        "a.Zebra",
                        "package a; @jakarta.persistence.Entity class Zebra { @jakarta.persistence.Id Long id; }"),
                // javac calls neither file after its first class
                file("b.Both", """
                        package b;
                        import jakarta.persistence.*;
                        @Entity class Second { @Id Long id; }
                        @Entity class First { @Id Long id; }"""),
                file(
                        "b.Early",
                        "package b; @jakarta.persistence.Entity class Early { @jakarta.persistence.Id Long id; }"),
                file("c.Aardvark", """
                        package c;
                        import jakarta.persistence.*;
                        @Entity class Aardvark {
                            @Id Long id;
                            @ElementCollection @CollectionTable(name = "legs") java.util.List<String> legs;
                        }""")));
        List<String> expected = List.of(
                "Zebra.java:1:40 [SG-P010]",
                "Both.java:3:9 [SG-P010]",
                "Both.java:4:9 [SG-P010]",
                "Early.java:1:40 [SG-P010]",
                "Aardvark.java:3:9 [SG-P010]",
                "Aardvark.java:5:48 [SG-P010]",
                "[SG-P001]");
        for (int seed = 0; seed < 4; seed++) {
            Collections.shuffle(files, new Random(seed));
            assertThat(said(javac.javac().compile(files))).isEqualTo(expected);
        }
    }

    @Test
    void whatHibernateRejectsStandsAtTheValueThatItNames() {
        Compilation rejected = javac.javac().compile(file("shop.Owner", """
                package shop;

                import jakarta.persistence.*;

                @Entity
                public class Owner {
                    @Id Long id;
                    @OneToMany(mappedBy = "nobody") java.util.Set<Pet> pets;
                }"""), file("shop.Pet", """
                package shop;

                import jakarta.persistence.*;

                @Entity
                public class Pet {
                    @Id Long id;
                    @ManyToOne Owner owner;
                }"""));

        assertThat(rejected)
                .hadErrorContaining("[SG-P103]")
                .inFile(file("shop.Owner", ""))
                .onLine(8)
                .atColumn(27);
    }

    @Test
    void whatACatalogCannotSayStandsAtItsValue() {
        Compilation rejected = javac.javac().compile(file("shop.Account", """
                package shop;

                import jakarta.persistence.*;

                @Entity
                @Table(name = "accounts", options = "PARTITION BY RANGE (number)")
                public class Account {
                    @Column(columnDefinition = "text STORAGE ELSEWHERE") String text;
                    @Id
                    @GeneratedValue
                    @SequenceGenerator(name = "numbers", options = "OWNED BY x.y")
                    Long number;
                }"""));

        assertThat(said(rejected))
                .containsExactly(
                        "Account.java:6:37 [SG-P106]", "Account.java:8:32 [SG-P106]", "Account.java:11:52 [SG-P106]");
    }

    @Test
    void whatIsWrongBetweenMigrationsStandsAtIdAndParent() {
        Compilation wrong = javac.javac()
                .compile(
                        migration("M1", "id = \"1\""),
                        migration("M2", "id = \"2\", parent = \"7\""),
                        migration("M3", "id = \"2\", parent = \"1\""),
                        migration("M4", "id = \"4\", parent = \"1\""),
                        migration("M5", "id = \"5 5\", parent = \"4\""));

        assertThat(said(wrong))
                .containsExactly(
                        "M2.java:4:35 [SG-P051]",
                        "M3.java:4:21 [SG-P052]",
                        "M4.java:4:35 [SG-P050]",
                        "M5.java:4:21 [SG-P054]");
    }

    private static JavaFileObject migration(String name, String info) {
        String className = "com.acme.m." + name;
        return JavaFileObjects.forSourceString(className, String.join("\n", Shop.migration(className, info)));
    }

    private static int line(String said) {
        return said.contains(":") ? Integer.parseInt(said.split("[: ]")[1]) : Integer.MAX_VALUE;
    }
}
