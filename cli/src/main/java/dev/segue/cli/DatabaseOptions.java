package dev.segue.cli;

import java.io.IOException;
import java.nio.file.Files;
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
            description = "The schema; by default the first of the search_path.")
    String schema = "";

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
        return schema.isEmpty() ? settings(invocation).segue("schema").orElse("") : schema;
    }

    Settings settings(Invocation invocation) {
        return Settings.load(invocation, envFile);
    }

    private String password(Invocation invocation) {
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
