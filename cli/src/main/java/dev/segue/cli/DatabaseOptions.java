package dev.segue.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Flags that name a database; shared by all commands that need one. */
final class DatabaseOptions {

    @Option(
            order = 21,
            names = "--url",
            paramLabel = "URL",
            description =
                    "The database: jdbc:postgresql://host:5432/name. Else DATABASE_URL, or DATABASE_HOST and DATABASE_NAME,"
                            + " from the environment, .env or segue.properties.")
    String url = "";

    @Option(
            order = 22,
            names = "--username",
            paramLabel = "NAME",
            description = "Who connects. Else DATABASE_USERNAME.")
    String username = "";

    @Option(
            order = 23,
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "A file whose first line is the password. Else DATABASE_PASSWORD. Never give a password as a flag.")
    String passwordFile = "";

    @Option(
            order = 24,
            names = "--schema",
            paramLabel = "NAME",
            split = ",",
            description =
                    "The schema; by default the first of the search_path. Further ones, separated by commas, are compared too.")
    List<String> schemas = List.of();

    @Option(order = 25, names = "--env-file", paramLabel = "FILE", description = "Settings to read instead of .env.")
    String envFile = "";

    /** The database that the flags, or else the settings, name. */
    Database database(Invocation invocation) {
        return new DatabaseLookup(settings(invocation)).find(url, username, password(invocation));
    }

    /** Whether a database is named at all. */
    boolean isNamed(Invocation invocation) {
        return new DatabaseLookup(settings(invocation)).finds(url);
    }

    /** The schema that the flag, or else the settings, name; empty for the first of the search_path. */
    String schema(Invocation invocation) {
        List<String> named = named(invocation);
        return named.isEmpty() ? "" : named.get(0);
    }

    /** All schemas that are named, for a comparison. */
    SchemaChoice schemas(Invocation invocation) {
        return new SchemaChoice(
                named(invocation),
                Set.of(),
                settings(invocation).segue("history-schema").orElse("segue"));
    }

    private List<String> named(Invocation invocation) {
        if (!schemas.isEmpty()) {
            return schemas;
        }
        String setting = settings(invocation).segue("schema").orElse("");
        return setting.isEmpty() ? List.of() : List.of(setting.split("\\s*,\\s*"));
    }

    Settings settings(Invocation invocation) {
        return Settings.load(invocation, envFile);
    }

    /** The password of the file; empty where none is named. */
    String password(Invocation invocation) {
        if (passwordFile.isEmpty()) {
            return "";
        }
        try {
            return Files.readAllLines(invocation.resolve(passwordFile)).stream()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new CliException(
                    CliError.SETTING, "the password file \"%s\" cannot be read".formatted(passwordFile), e);
        }
    }
}
