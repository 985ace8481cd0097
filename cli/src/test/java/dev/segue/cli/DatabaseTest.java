package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

    @TempDir
    Path directory;

    @Test
    void takesCredentialsOutOfTheUrl() {
        Database database = DatabaseUrl.parse("jdbc:postgresql://db:5433/app?user=me&ssl=true&password=top%26secret");

        assertThat(database).isEqualTo(new Database("jdbc:postgresql://db:5433/app?ssl=true", "me", "top&secret"));
        assertThat(database.display()).isEqualTo("me@db:5433/app");
        assertThat(database.toString()).doesNotContain("secret");
        assertThat(database.name()).isEqualTo("app");
    }

    @Test
    void readsUrlsOfThePlatforms() {
        assertThat(DatabaseUrl.parse("postgres://me:p%40ss@db:5432/app?sslmode=require"))
                .isEqualTo(new Database("jdbc:postgresql://db:5432/app?sslmode=require", "me", "p@ss"));
        assertThat(DatabaseUrl.parse("postgresql://db/app"))
                .isEqualTo(new Database("jdbc:postgresql://db/app", "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "my_db:5433, my_db:5433",
        "'db1:5432,db2:5433', 'db1:5432,db2:5433'",
        "[2001:db8::1]:5433, [2001:db8::1]:5433",
        "[::1], [::1]",
        "db%2Done, db-one",
        "'', localhost"
    })
    void keepsTheServersOfAPlatformsUrl(String hosts, String expected) {
        assertThat(DatabaseUrl.parse("postgres://app:p%2Fw@" + hosts + "/app"))
                .isEqualTo(new Database("jdbc:postgresql://" + expected + "/app", "app", "p/w"));
    }

    @Test
    void takesThisMachineOnlyWhereNoServerIsNamed() {
        assertThat(DatabaseUrl.parse("postgresql:///app"))
                .isEqualTo(new Database("jdbc:postgresql://localhost/app", "", ""));
        assertThat(DatabaseUrl.parse("postgresql://")).isEqualTo(new Database("jdbc:postgresql://localhost/", "", ""));
    }

    @Test
    void takesALoginOutOfTheParametersOfAPlatformsUrl() {
        Database database = DatabaseUrl.parse("postgresql://h/app?user=a&password=s%26t&sslmode=require");

        assertThat(database).isEqualTo(new Database("jdbc:postgresql://h/app?sslmode=require", "a", "s&t"));
        assertThat(database.url()).doesNotContain("password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://me:top-s3cret@:5433/app",
                "postgresql://me:top-s3cret@db1,,db2/app",
                "postgresql://me:top-s3cret@db:port/app",
                "postgresql://me:top-s3cret@db:99999/app",
                "postgresql://me:top-s3cret@my db/app",
                "postgresql://me:top-s3cret@::1/app",
                "postgresql://me:top-s3cret@[::1/app",
                "postgresql://me:top-s3cret@%2Fvar%2Frun/app",
                "postgresql://me:top-s3cret%zz@db/app",
                "postgresql://me:top/s3cret@db/app",
                "postgresql://me:1?s3cret@db/app",
                "postgresql:///app?user=me&password=top-s3cret&host=elsewhere",
                "postgresql://db/app?password=top-s3cret&dbname=other",
                "jdbc:postgresql://me:top/s3cret@db/app",
                "jdbc:postgresql://me:top-s3cret%zz@db/app"
            })
    void refusesAServerThatCannotBeReadWithoutShowingTheUrl(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url))
                .isInstanceOfSatisfying(
                        CliException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining("database url")
                .hasMessageNotContaining("s3cret")
                .hasNoCause();
    }

    @Test
    void takesALoginBeforeTheHostOutOfAJdbcUrl() {
        Database database = DatabaseUrl.parse("jdbc:postgresql://me:top@secret@db:5433/app?ssl=true");

        assertThat(database).isEqualTo(new Database("jdbc:postgresql://db:5433/app?ssl=true", "me", "top@secret"));
        assertThat(database.display()).isEqualTo("me@db:5433/app");
    }

    @Test
    void doesNotTakeAnUnknownWordForNoTls() {
        Settings settings = settings(Map.of("DATABASE_NAME", "app", "DATABASE_SSL_ENABLED", "enabled"));

        assertThatThrownBy(() -> new DatabaseLookup(settings).find("", "", ""))
                .hasMessageContaining("DATABASE_SSL_ENABLED");
        assertThat(new DatabaseLookup(settings(Map.of("DATABASE_NAME", "app", "DATABASE_SSL_ENABLED", "1")))
                        .find("", "", "")
                        .url())
                .endsWith("?sslmode=require");
    }

    @Test
    void namesThePortThatIsNone() {
        Settings settings = settings(Map.of("DATABASE_NAME", "app", "DATABASE_PORT", "54x2"));

        assertThatThrownBy(() -> new DatabaseLookup(settings).find("", "", ""))
                .hasMessage("DATABASE_PORT (or PGPORT) is the number of a port, such as 5432, found \"54x2\"");
    }

    @Test
    void partsOfADatabaseThatIsNotMeantNeedNotFit() {
        Settings settings = settings(Map.of(
                "PGDATABASE", "x", "DATABASE_PORT", "tcp://10.0.0.7:5432", "DATABASE_SSL_ENABLED", "by the proxy"));

        assertThat(new DatabaseLookup(settings).find("jdbc:postgresql://db/app", "", ""))
                .isEqualTo(new Database("jdbc:postgresql://db/app", "", ""));
        assertThat(new DatabaseLookup(settings).finds("")).isTrue();
    }

    @Test
    void namesTheDurationThatIsNone() {
        Settings settings = settings(Map.of("SEGUE_LOCK_STALL", "soon"));

        assertThatThrownBy(() -> settings.duration("lock.stall"))
                .hasMessageStartingWith(
                        "segue.lock.stall (SEGUE_LOCK_STALL) is \"soon\", which is no duration: write 100ms");
    }

    @Test
    void refusesAnotherKindOfUrlWithoutShowingIt() {
        assertThatThrownBy(() -> DatabaseUrl.parse("jdbc:mysql://me:secret@db/app"))
                .isInstanceOfSatisfying(
                        CliException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining("jdbc:postgresql://")
                .hasMessageNotContaining("secret");
    }

    @Test
    void buildsTheUrlFromItsParts() {
        Settings settings = settings(Map.of(
                "DATABASE_HOST",
                "db",
                "DATABASE_PORT",
                "5440",
                "DATABASE_NAME",
                "app",
                "DATABASE_USERNAME",
                "me",
                "DATABASE_PASSWORD",
                "secret",
                "DATABASE_SSL_ENABLED",
                "true"));

        assertThat(new DatabaseLookup(settings).find("", "", ""))
                .isEqualTo(new Database("jdbc:postgresql://db:5440/app?sslmode=require", "me", "secret"));
    }

    @Test
    void aFlagWinsOverTheUrlAndTheUrlOverTheEnvironment() {
        Settings settings =
                settings(Map.of("DATABASE_USERNAME", "environment", "DATABASE_URL", "jdbc:postgresql://other/x"));

        assertThat(new DatabaseLookup(settings)
                        .find("postgresql://url@db/app", "", "")
                        .user())
                .isEqualTo("url");
        assertThat(new DatabaseLookup(settings)
                        .find("postgresql://url@db/app", "flag", "")
                        .user())
                .isEqualTo("flag");
        assertThat(new DatabaseLookup(settings)
                        .find("postgresql://db/app", "", "")
                        .user())
                .isEqualTo("environment");
    }

    @Test
    void readsDotenvAfterTheEnvironmentAndPropertiesLast() throws Exception {
        Files.writeString(directory.resolve(".env"), """
                # local
                DATABASE_URL="jdbc:postgresql://dotenv/app"
                export DATABASE_USERNAME=me
                """);
        Files.writeString(
                directory.resolve("segue.properties"),
                "segue.url=jdbc:postgresql://properties/app\nsegue.allow-drop=true\n");

        assertThat(new DatabaseLookup(settings(Map.of())).find("", "", ""))
                .isEqualTo(new Database("jdbc:postgresql://dotenv/app", "me", ""));
        assertThat(new DatabaseLookup(settings(Map.of("DATABASE_URL", "jdbc:postgresql://environment/app")))
                        .find("", "", "")
                        .url())
                .isEqualTo("jdbc:postgresql://environment/app");
        assertThat(settings(Map.of()).segue("allow-drop")).contains("true");
        assertThat(settings(Map.of("SEGUE_ALLOW_DROP", "false")).segue("allow-drop"))
                .contains("false");
    }

    @Test
    void whatIsEmptyIsNotSaid() throws Exception {
        properties("segue.schema=billing\nsegue.lock.stall=50ms\nsegue.role=");
        dotenv("SEGUE_TOKEN=long-and-secret");
        Settings settings = settings(Map.of("SEGUE_SCHEMA", "", "SEGUE_TOKEN", "", "SEGUE_LOCK_STALL", ""));

        assertThat(settings.segue("schema")).contains("billing");
        assertThat(settings.segue("token")).contains("long-and-secret");
        assertThat(settings.duration("lock.stall")).contains(Duration.ofMillis(50));
        assertThat(settings.segue("role")).isEmpty();
    }

    @Test
    void aLoginInAUrlIsWorthWhatItsPlaceIs() throws Exception {
        properties("segue.url=postgresql://low:lowest@properties/app");

        assertThat(found(Map.of("DATABASE_USERNAME", "me", "DATABASE_PASSWORD", "secret")))
                .isEqualTo(new Database("jdbc:postgresql://properties/app", "me", "secret"));
        assertThat(found(Map.of("PGPASSWORD", "secret")))
                .isEqualTo(new Database("jdbc:postgresql://properties/app", "low", "secret"));
        dotenv("DATABASE_USERNAME=dotenv");
        assertThat(found(Map.of())).isEqualTo(new Database("jdbc:postgresql://properties/app", "dotenv", "lowest"));
        dotenv("DATABASE_URL=postgresql://dotenv@dotenv/app");
        assertThat(found(Map.of("DATABASE_USERNAME", "me")).user()).isEqualTo("me");
        assertThat(found(Map.of("DATABASE_URL", "postgresql://url:inside@db/app", "DATABASE_USERNAME", "me")))
                .isEqualTo(new Database("jdbc:postgresql://db/app", "url", "inside"));
    }

    @Test
    void aLoginOfAUrlThatIsNotUsedGoesNowhereElse() throws Exception {
        properties("segue.url=postgresql://low:lowest@properties/app");

        assertThat(found(Map.of("DATABASE_URL", "jdbc:postgresql://other/app")))
                .isEqualTo(new Database("jdbc:postgresql://other/app", "", ""));
        assertThat(new DatabaseLookup(settings(Map.of())).find("jdbc:postgresql://flag/app", "", ""))
                .isEqualTo(new Database("jdbc:postgresql://flag/app", "", ""));
    }

    @Test
    void aNameInAHigherPlaceWinsOverAUrlInALowerOne() throws Exception {
        properties("segue.url=postgresql://properties/app");
        dotenv("DATABASE_URL=postgresql://dotenv/app\nDATABASE_PORT=5440");

        assertThat(found(Map.of("DATABASE_HOST", "db", "DATABASE_NAME", "app")).url())
                .isEqualTo("jdbc:postgresql://db:5440/app");
        assertThat(found(Map.of("DATABASE_HOST", "db")).url()).isEqualTo("jdbc:postgresql://dotenv/app");
    }

    @Test
    void saysWhichLineOfDotenvIsWrongWithoutShowingIt() throws Exception {
        Files.writeString(directory.resolve(".env"), "A=1\nhunter2\n");

        assertThatThrownBy(() -> settings(Map.of()))
                .hasMessageContaining("line 2")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void saysWhatToGiveWhereNoDatabaseIsNamed() {
        assertThatThrownBy(() -> new DatabaseLookup(settings(Map.of())).find("", "", ""))
                .hasMessageContaining("--url");
    }

    private void dotenv(String text) throws IOException {
        Files.writeString(directory.resolve(".env"), text);
    }

    private void properties(String text) throws IOException {
        Files.writeString(directory.resolve("segue.properties"), text);
    }

    private Database found(Map<String, String> environment) {
        return new DatabaseLookup(settings(environment)).find("", "", "");
    }

    private Settings settings(Map<String, String> environment) {
        return Settings.load(
                TestInvocation.in(directory).environment(environment).build(), "");
    }
}
