package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Name;
import dev.segue.catalog.Origin;
import dev.segue.processor.JavacRun.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With Hibernate Envers on the class path, the tables that keep the history are part of what the entities want. */
final class AuditedEntitiesTest {

    @TempDir
    Path folder;

    @Test
    void aDraftCreatesTheAuditTables() {
        Result result = compile("String email;");

        assertThat(result.succeeded()).isTrue();
        assertThat(result.segue())
                .contains(
                        "WARNING User.java:7 [SG-P010] users is new (2 columns)",
                        "WARNING User.java:7 [SG-P010] users_aud is new (4 columns)")
                .anyMatch(line -> line.contains("revinfo is new (2 columns)"));
        String index = result.required(Shop.INDEX);
        String draft = index.replaceAll("(?s).*(com[.]acme[.]shop[.]migration[.]Mdraft_\\w+).*", "$1");
        assertThat(result.required(draft.replace('.', '/') + ".java"))
                .contains("CREATE TABLE users_aud", "CREATE TABLE revinfo", "CREATE SEQUENCE revinfo_seq");
        var table = Shop.parse(result.required(Shop.CATALOG))
                .catalog()
                .lookupTable(Name.of("users_aud"))
                .orElseThrow();
        assertThat(table.origin()).isEqualTo(new Origin(Shop.USER, "#audit"));
        assertThat(table.lookupColumn("email").orElseThrow().origin()).isEqualTo(new Origin(Shop.USER, "email#audit"));
    }

    @Test
    void aNewAttributeChangesBothTablesAndIsSaidAtTheAttribute() {
        Result result = compileAgainst(compile("String email;"), "String email; String phone;");

        assertThat(result.segue())
                .contains("WARNING User.java:10 [SG-P014] users.phone varchar(255) is new")
                .contains("WARNING User.java:10 [SG-P014] users_aud.phone varchar(255) is new");
    }

    @Test
    void aRenameIsOneOfBothColumns() {
        Result result = compileAgainst(compile("String email;"), "@WasNamed(\"email\") String address;");

        assertThat(result.segue())
                .contains(
                        "WARNING User.java:9 [SG-P021] users.email is now users.address (@WasNamed)",
                        "WARNING User.java:9 [SG-P021] users_aud.email is now users_aud.address (@WasNamed)")
                .last()
                .asString()
                .contains("a draft was compiled");
    }

    private Result compile(String members) {
        return run(members).compile();
    }

    private Result compileAgainst(Result before, String members) {
        String head = "20261120091500";
        return run(members)
                .resource(Shop.SNAPSHOT, Shop.snapshot(before.required(Shop.CATALOG), head))
                .source(Shop.HEAD, Shop.head(before.required(Shop.CATALOG)))
                .compile();
    }

    private JavacRun run(String members) {
        String[] lines = Shop.user(members.split("(?<=;) "));
        lines[4] = "@Entity @org.hibernate.envers.Audited";
        return new JavacRun(folder.resolve("classes")).source(Shop.USER, lines);
    }
}
