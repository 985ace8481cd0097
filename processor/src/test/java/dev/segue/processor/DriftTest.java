package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.processor.JavacRun.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A module with one migration, whose entities then change. */
final class DriftTest {

    private static final String ID = "20261120091500";

    @TempDir
    Path folder;

    private String recorded = "";
    private String snapshot = "";

    @BeforeEach
    void generateTheFirstMigration() {
        recorded = new JavacRun(folder.resolve("first"))
                .source(Shop.USER, Shop.user("@Column(nullable = false) String email;"))
                .source(Shop.POLICY, Shop.policy("java.time.LocalDate paidUntil;"))
                .compile()
                .required(Shop.CATALOG);
        snapshot = Shop.snapshot(recorded, ID);
    }

    @Test
    void whereNothingHasChangedNothingIsSaidAndHibernateIsNotBooted() {
        Result result = module("@Column(nullable = false) String email;", "java.time.LocalDate paidUntil;")
                .compile();

        assertThat(result.segue()).isEmpty();
        assertThat(result.others()).isEmpty();
        assertThat(result.boots()).isZero();
        assertThat(DraftTest.index(result).entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo(ID);
            assertThat(entry.draft()).isFalse();
        });
        assertThat(Shop.parse(result.required(Shop.CATALOG)).catalog())
                .isEqualTo(Shop.parse(snapshot).catalog());
        assertThat(Shop.parse(result.required(Shop.CATALOG)).head()).isEqualTo(ID);
    }

    @Test
    void theSecondCompileOfAChangedEntityDoesNotBootHibernateEither() {
        JavacRun module = module("@Column(nullable = false) String email;", "String number;");

        Result first = module.compile();
        Result second = module.compile();

        assertThat(first.boots()).isEqualTo(1);
        assertThat(second.boots()).isZero();
        assertThat(second.segue()).isEqualTo(first.segue()).isNotEmpty();
        assertThat(second.required(Shop.INDEX)).isEqualTo(first.required(Shop.INDEX));
        assertThat(second.required(Shop.CATALOG)).isEqualTo(first.required(Shop.CATALOG));
    }

    @Test
    void eachChangeIsSaidAtItsField() {
        Result result = module(
                        "@WasNamed(\"email\") @Column(nullable = false) String userEmail;",
                        "java.time.LocalDate paidUntil;",
                        "@Backfill(\"paid_until IS NOT NULL\") @Column(nullable = false) boolean autoRenew;")
                .compile();

        assertThat(result.succeeded()).isTrue();
        assertThat(result.boots()).isEqualTo(1);
        assertThat(result.segue())
                .contains(
                        "WARNING Policy.java:10 [SG-P014] policies.autorenew boolean NOT NULL is new (@Backfill \"paid_until IS"
                                + " NOT NULL\")")
                .contains("WARNING User.java:9 [SG-P021] users.email is now users.useremail (@WasNamed)")
                .last()
                .asString()
                .startsWith("WARNING [SG-P001] the entities are 2 changes ahead of migration " + ID + "; ");
    }

    @Test
    void severalChangesOfAFileAreSaidInItsOrder() {
        Result result = module(
                        "@Column(nullable = false) String email;",
                        "java.time.LocalDate paidUntil;",
                        "String zone;",
                        "String area;",
                        "Integer rate;")
                .compile();

        assertThat(result.segue().subList(0, 3))
                .containsExactly(
                        "WARNING Policy.java:10 [SG-P014] policies.zone varchar(255) is new",
                        "WARNING Policy.java:11 [SG-P014] policies.area varchar(255) is new",
                        "WARNING Policy.java:12 [SG-P014] policies.rate integer is new");
    }

    @Test
    void theDraftFollowsTheHead() {
        Result result = module(
                        "@Column(nullable = false) String email;", "java.time.LocalDate paidUntil;", "String number;")
                .compile();

        assertThat(result.segue())
                .containsExactly(
                        "WARNING Policy.java:10 [SG-P014] policies.number varchar(255) is new",
                        "WARNING [SG-P001] the entities are 1 change ahead of migration " + ID
                                + "; a draft was compiled with" + " them. Keep it: segue generate --name "
                                + name(result));
        assertThat(DraftTest.index(result).entries()).hasSize(2).last().satisfies(draft -> {
            assertThat(draft.draft()).isTrue();
            assertThat(draft.parent()).isEqualTo(ID);
            assertThat(draft.className()).startsWith("com.acme.shop.migration.Mdraft_");
            assertThat(result.classes().resolve(draft.className().replace('.', '/') + ".class"))
                    .exists();
        });
    }

    @Test
    void driftCanBeAnError() {
        Result result = module(
                        "@Column(nullable = false) String email;", "java.time.LocalDate paidUntil;", "String number;")
                .option("-Asegue.drift=error")
                .compile();

        assertThat(result.succeeded()).isFalse();
        assertThat(result.segue())
                .hasSize(2)
                .first()
                .isEqualTo("ERROR Policy.java:10 [SG-P014] policies.number varchar(255) is new");
    }

    @Test
    void driftCanBeSilent() {
        Result result = module("@Column(nullable = false) String email;", "String number;")
                .option("-Asegue.drift=off")
                .compile();

        assertThat(result.succeeded()).isTrue();
        assertThat(result.segue()).isEmpty();
        assertThat(DraftTest.index(result).entries()).hasSize(2);
    }

    @Test
    void aNotNullColumnWithoutValueIsBlocked() {
        Result result = module(
                        "@Column(nullable = false) String email;",
                        "java.time.LocalDate paidUntil;",
                        "@Column(nullable = false) boolean autoRenew;")
                .compile();

        assertThat(result.segue())
                .contains(
                        "WARNING Policy.java:10 [SG-P002] blocked, no draft: Which value do existing rows of policies get in"
                                + " autorenew, boolean NOT NULL? Say @Backfill(\"<SQL expression>\") here, or: segue generate --backfill"
                                + " policies.autorenew=\"<SQL expression>\"")
                .last()
                .asString()
                .endsWith("no draft was compiled, 1 open point: see SG-P002");
        assertThat(DraftTest.index(result).entries()).hasSize(1);
        assertThat(result.file(Shop.CATALOG)).as("generate asks the question").isPresent();
    }

    @Test
    void aLookAlikeIsBlockedWithTheExactFlags() {
        Result result = module("@Column(nullable = false) String userEmail;", "java.time.LocalDate paidUntil;")
                .compile();

        assertThat(result.segue())
                .contains(
                        "WARNING User.java:9 [SG-P002] blocked, no draft: Is users.useremail the former email? Say"
                                + " @WasNamed(\"email\") here, or: segue generate --rename users.email=useremail or --new users.useremail");
        assertThat(DraftTest.index(result).entries()).hasSize(1);
    }

    /** Two names are two sequences: a new one begins anew. */
    @Test
    void aSequenceThatGetsAnotherNameIsBlockedAtItsAttribute() {
        JavacRun.Result first = counted(folder.resolve("counted"), "numbers").compile();
        String counted = Shop.snapshot(first.file(Shop.CATALOG).orElseThrow(), "20261120091500");

        Result result = counted(folder.resolve("recounted"), "user_numbers")
                .resource(Shop.SNAPSHOT, counted)
                .source(Shop.HEAD, Shop.head(counted))
                .compile();

        assertThat(result.segue())
                .hasSize(3)
                .contains("WARNING User.java:8 [SG-P045] sequence numbers is now user_numbers")
                .anyMatch(
                        line -> line.startsWith(
                                "WARNING User.java:8 [SG-P002] blocked, no draft: sequence numbers is now called"
                                        + " user_numbers: keep its name with @SequenceGenerator(sequenceName = …), or say --new"));
    }

    /** A snapshot that does not know who draws from a sequence, as that of an adopted database. */
    @Test
    void aSequenceThatLooksLikeAFormerOneIsAskedFor() {
        JavacRun.Result first = counted(folder.resolve("counted"), "numbers").compile();
        String counted = Shop.snapshot(first.file(Shop.CATALOG).orElseThrow(), "20261120091500")
                .replaceAll("(sequence .*) entity=.*", "$1");

        Result result = counted(folder.resolve("recounted"), "user_numbers")
                .resource(Shop.SNAPSHOT, counted)
                .source(Shop.HEAD, Shop.head(counted))
                .compile();

        assertThat(result.segue())
                .contains(
                        "WARNING User.java:8 [SG-P002] blocked, no draft: Is sequence user_numbers the former numbers? Say: segue"
                                + " generate --rename numbers=user_numbers or --new user_numbers");
    }

    @Test
    void anEntityThatIsGoneIsADroppedTable() {
        Result result = new JavacRun(folder.resolve("second"))
                .resource(Shop.SNAPSHOT, snapshot)
                .source(Shop.HEAD, Shop.head(snapshot))
                .source(Shop.USER, Shop.user("@Column(nullable = false) String email;"))
                .compile();

        assertThat(result.segue()).hasSize(2).first().isEqualTo("WARNING [SG-P011] policies is no longer mapped");
        assertThat(DraftTest.index(result).entries()).hasSize(2);
    }

    private JavacRun module(String userMember, String... policyMembers) {
        return new JavacRun(folder.resolve("second"))
                .resource(Shop.SNAPSHOT, snapshot)
                .source(Shop.HEAD, Shop.head(snapshot))
                .source(Shop.USER, Shop.user(userMember))
                .source(Shop.POLICY, Shop.policy(policyMembers));
    }

    private static JavacRun counted(Path folder, String sequence) {
        String generated = "@Id @GeneratedValue @SequenceGenerator(sequenceName = \"%s\") Long id;".formatted(sequence);
        String user = String.join("\n", Shop.user()).replace("@Id Long id;", generated);
        return new JavacRun(folder).source(Shop.USER, user.split("\n", -1));
    }

    private static String name(Result result) {
        String draft = DraftTest.index(result).entries().get(1).className();
        return draft.substring(draft.lastIndexOf('_') + 1);
    }
}
