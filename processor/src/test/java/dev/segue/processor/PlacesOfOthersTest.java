package dev.segue.processor;

import static dev.segue.processor.AccountInJavac.account;
import static dev.segue.processor.AccountInJavac.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where messages stand about what has no name, or no declaration of its own, in the sources. */
final class PlacesOfOthersTest {

    private final AccountInJavac javac;

    PlacesOfOthersTest(@TempDir Path folder) {
        this.javac = new AccountInJavac(folder);
    }

    /** Two that begin with the same column, and one that is the beginning of both. */
    @Test
    void unnamedIndexesAndConstraintsAreToldApartByAllTheirColumns() throws IOException {
        javac.record("shop.Account", account("""
                        public class Account { @Id Long id; String code; String city; String email; }"""));
        String after = account("""
                        @Table(indexes = {
                                @Index(columnList = "code desc, city"),
                                @Index(columnList = "code ASC"),
                                @Index(columnList = "code, email")},
                                uniqueConstraints = {
                                    @UniqueConstraint(columnNames = {"city", "code"}),
                                    @UniqueConstraint(columnNames = {"city", "email"})})
                        public class Account { @Id Long id; String code; String city; String email; }""");

        assertThat(javac.said(after))
                .startsWith(
                        at(after, "@Index(columnList = \"code desc, city\")", "SG-P029"),
                        at(after, "@Index(columnList = \"code ASC\")", "SG-P029"),
                        at(after, "@Index(columnList = \"code, email\")", "SG-P029"),
                        at(after, "@UniqueConstraint(columnNames = {\"city\", \"code\"})", "SG-P022"),
                        at(after, "@UniqueConstraint(columnNames = {\"city\", \"email\"})", "SG-P022"));
    }

    /** Neither type nor sequence has a declaration of its own in the sources. */
    @Test
    void typesAndSequencesStandAtTheAttributeThatMakesThem() throws IOException {
        String named = "@Enumerated @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM)";
        javac.record("shop.Account", account("""
                        public class Account {
                            @Id Long id;
                            %s Kind kind;
                            %s Gone gone;
                            enum Kind { A }
                            enum Gone { A }
                        }""".formatted(named, named)));
        String after = account("""
                        public class Account {
                            @Id @GeneratedValue Long id;
                            %s Kind kind;
                            String gone;
                            %s Fresh fresh;
                            enum Kind { A, B }
                            enum Fresh { A }
                        }""".formatted(named, named));

        assertThat(javac.said(after))
                .contains(
                        at(after, "id;", "SG-P032"),
                        at(after, "kind;", "SG-P039"),
                        at(after, "gone;", "SG-P038"),
                        at(after, "fresh;", "SG-P037"));
    }

    /** What no recipe changes is refused at the entity. */
    @Test
    void changedOptionsStandAtTheEntity() throws IOException {
        String entity = "@Table(options = \"with (fillfactor = %d)\") public class Account { @Id Long id; }";
        javac.record("shop.Account", account(entity.formatted(70)));
        String after = account(entity.formatted(80));

        assertThat(javac.said(after))
                .contains(at(after, "class Account", "SG-P035"), at(after, "class Account", "SG-P002"));
    }
}
