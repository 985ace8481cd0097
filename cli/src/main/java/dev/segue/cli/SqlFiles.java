package dev.segue.cli;

import dev.segue.engine.Redactor;
import dev.segue.sql.Sql;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.core.Parser;

/** Files of statements, such as {@code pg_dump --schema-only} or a folder of migrations, executed one by one. */
final class SqlFiles {

    private static final int SHOWN = 60;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** What newer versions of pg_dump write for psql alone. */
    private static final Pattern RESTRICT = Pattern.compile("(?m)^\\\\(?:un)?restrict .*$");

    private SqlFiles() {}

    /** A file is itself; of a folder the {@code .sql} files, with numbers in their names in order: V2 before V10. */
    static List<Path> of(Path source) {
        if (!Files.isDirectory(source)) {
            return List.of(source);
        }
        try (Stream<Path> files = Files.list(source)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted(Comparator.comparing(SqlFiles::sortable))
                    .toList();
            if (found.isEmpty()) {
                throw new CliException(CliError.SOURCE, "there is no .sql file in \"%s\"".formatted(source));
            }
            return found;
        } catch (IOException e) {
            throw new CliException(CliError.SOURCE, "reading \"%s\": %s".formatted(source, e.getMessage()), e);
        }
    }

    private static String sortable(Path file) {
        return NUMBER.matcher(file.getFileName().toString())
                .replaceAll(number -> "0".repeat(Math.max(0, 20 - number.group().length())) + number.group());
    }

    /**
     * Executes them, each statement on its own; session settings that they made are gone afterwards.
     *
     * @param schema where names without a schema lead to, made where no statement makes it; empty for the usual one
     */
    static void execute(Connection connection, List<Path> files, String schema) throws SQLException {
        if (!schema.isEmpty()) {
            enter(connection, files, schema);
        }
        for (Path file : files) {
            int number = 0;
            for (String statement : statements(file)) {
                number++;
                try (Statement execution = connection.createStatement()) {
                    execution.setEscapeProcessing(false);
                    execution.execute(statement);
                } catch (SQLException e) {
                    throw failed(file, number, statement, e);
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK"); // of a transaction that nobody has committed
            statement.execute("RESET ALL");
        }
    }

    private static void enter(Connection connection, List<Path> files, String schema) throws SQLException {
        Pattern creates = Pattern.compile(
                "(?im)^\\s*CREATE\\s+SCHEMA\\s+(?:AUTHORIZATION\\s+)?\"?" + Pattern.quote(schema) + "\"?(?:\\s|;|$)");
        boolean made = false;
        for (Path file : files) {
            made |= statements(file).stream()
                    .anyMatch(statement -> creates.matcher(statement).find());
        }
        try (Statement statement = connection.createStatement()) {
            if (!made) {
                statement.execute(
                        Sql.of("CREATE SCHEMA IF NOT EXISTS %n", schema).text());
            }
            statement.execute(Sql.of("SET search_path = %n, public", schema).text());
        }
    }

    /** The driver knows where a statement ends. */
    static List<String> statements(Path file) throws SQLException {
        try {
            String text = RESTRICT.matcher(Files.readString(file, StandardCharsets.UTF_8))
                    .replaceAll("");
            return Parser.parseJdbcSql(text, true, false, true, false, false).stream()
                    .map(query -> query.nativeSql)
                    .filter(statement -> !statement.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new CliException(CliError.SOURCE, "reading \"%s\": %s".formatted(file, e.getMessage()), e);
        }
    }

    private static CliException failed(Path file, int number, String statement, SQLException e) {
        String head = statement.strip().replaceAll("(?m)^\\s*--.*$", "").strip().replaceAll("\\s+", " ");
        return new CliException(
                CliError.SOURCE,
                "running %s on a scratch PostgreSQL: statement %d (%s) failed: %s; a dump is best made with pg_dump --schema-only --no-owner --no-privileges"
                        .formatted(
                                file.getFileName(),
                                number,
                                head.length() <= SHOWN ? head : head.substring(0, SHOWN - 1) + "…",
                                Redactor.message(e)),
                e);
    }
}
