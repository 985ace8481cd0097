package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    Path directory;

    @Test
    void takesCredentialsOutOfTheUrl() {
        Database database = Database.parse("jdbc:postgresql://db:5433/app?user=me&ssl=true&password=top%26secret");

        assertThat(database).isEqualTo(new Database("jdbc:postgresql://db:5433/app?ssl=true", "me", "top&secret"));
        assertThat(database.display()).isEqualTo("me@db:5433/app");
        assertThat(database.toString()).doesNotContain("secret");
        assertThat(database.name()).isEqualTo("app");
    }

    @Test
    void readsUrlsOfThePlatforms() {
        assertThat(Database.parse("postgres://me:p%40ss@db:5432/app?sslmode=require"))
                .isEqualTo(new Database("jdbc:postgresql://db:5432/app?sslmode=require", "me", "p@ss"));
        assertThat(Database.parse("postgresql://db/app")).isEqualTo(new Database("jdbc:postgresql://db/app", "", ""));
    }

    @Test
    void takesALoginBeforeTheHostOutOfAJdbcUrl() {
        Database database = Database.parse("jdbc:postgresql://me:top@secret@db:5433/app?ssl=true");

        assertThat(database).isEqualTo(new Database("jdbc:postgresql://db:5433/app?ssl=true", "me", "top@secret"));
        assertThat(database.display()).isEqualTo("me@db:5433/app");
    }

    @Test
    void doesNotTakeAnUnknownWordForNoTls() {
        Settings settings = settings(Map.of("DATABASE_NAME", "app", "DATABASE_SSL_ENABLED", "enabled"));

        assertThatThrownBy(() -> Database.find(settings, "", "", "")).hasMessageContaining("DATABASE_SSL_ENABLED");
        assertThat(Database.find(settings(Map.of("DATABASE_NAME", "app", "DATABASE_SSL_ENABLED", "1")), "", "", "")
                        .url())
                .endsWith("?sslmode=require");
    }

    @Test
    void refusesAnotherKindOfUrlWithoutShowingIt() {
        assertThatThrownBy(() -> Database.parse("jdbc:mysql://me:secret@db/app"))
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

        assertThat(Database.find(settings, "", "", ""))
                .isEqualTo(new Database("jdbc:postgresql://db:5440/app?sslmode=require", "me", "secret"));
    }

    @Test
    void aFlagWinsOverTheUrlAndTheUrlOverTheEnvironment() {
        Settings settings =
                settings(Map.of("DATABASE_USERNAME", "environment", "DATABASE_URL", "jdbc:postgresql://other/x"));

        assertThat(Database.find(settings, "postgresql://url@db/app", "", "").user())
                .isEqualTo("url");
        assertThat(Database.find(settings, "postgresql://url@db/app", "flag", "")
                        .user())
                .isEqualTo("flag");
        assertThat(Database.find(settings, "postgresql://db/app", "", "").user())
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

        assertThat(Database.find(settings(Map.of()), "", "", ""))
                .isEqualTo(new Database("jdbc:postgresql://dotenv/app", "me", ""));
        assertThat(Database.find(settings(Map.of("DATABASE_URL", "jdbc:postgresql://environment/app")), "", "", "")
                        .url())
                .isEqualTo("jdbc:postgresql://environment/app");
        assertThat(settings(Map.of()).segue("allow-drop")).contains("true");
        assertThat(settings(Map.of("SEGUE_ALLOW_DROP", "false")).segue("allow-drop"))
                .contains("false");
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
        assertThatThrownBy(() -> Database.find(settings(Map.of()), "", "", "")).hasMessageContaining("--url");
    }

    private Settings settings(Map<String, String> environment) {
        return Settings.load(
                TestInvocation.in(directory).environment(environment).build(), "");
    }
}
