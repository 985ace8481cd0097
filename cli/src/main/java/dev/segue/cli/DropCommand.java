package dev.segue.cli;

import dev.segue.ExitCode;
import dev.segue.catalog.Catalog;
import dev.segue.catalog.Name;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import dev.segue.read.snapshot.Snapshot;
import dev.segue.sql.Sql;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Development: empties the database of everything that the project owns. */
@Command(
        name = "drop",
        mixinStandardHelpOptions = true,
        description =
                "Development only: drop what the snapshot and the entities own, and Segue's own schemas. Nothing can be brought back.")
final class DropCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    ProjectOptions project = new ProjectOptions();

    @Mixin
    Guard guard = new Guard();

    DropCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        guard.check(invocation, database, "drop");
        List<Sql> statements = statements(owned(project.project(invocation)));
        try (Connection connection = database.database(invocation).dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                setSchema(statement);
                for (Sql sql : statements) {
                    statement.execute(sql.text());
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw LiveDatabase.unreachable(database.database(invocation), e);
        }
        invocation.say("dropped what this project owns on %s. Next: segue run"
                .formatted(database.database(invocation).display()));
        return ExitCode.DONE.number();
    }

    private void setSchema(Statement statement) throws SQLException {
        if (!database.schema.isEmpty()) {
            statement.execute(
                    Sql.of("SET LOCAL search_path TO %n", database.schema).text());
        }
    }

    private static List<Catalog> owned(Project project) {
        List<Catalog> catalogs = new ArrayList<>();
        project.lookupSnapshot().map(Snapshot::catalog).ifPresent(catalogs::add);
        if (Files.isRegularFile(project.catalogFile())) {
            catalogs.add(Project.read(project.catalogFile()).catalog());
        }
        return catalogs;
    }

    private List<Sql> statements(List<Catalog> catalogs) {
        List<Sql> statements = new ArrayList<>();
        List<Name> tables = catalogs.stream()
                .flatMap(c -> c.tables().stream())
                .map(Table::name)
                .distinct()
                .toList();
        List<Name> sequences = catalogs.stream()
                .flatMap(c -> c.sequences().stream())
                .map(Sequence::name)
                .distinct()
                .toList();
        if (!tables.isEmpty()) {
            // one statement, without CASCADE: keys among them go along, what anybody else built on them stops it
            statements.add(Sql.of("DROP TABLE IF EXISTS %N", tables));
        }
        sequences.forEach(sequence -> statements.add(Sql.of("DROP SEQUENCE IF EXISTS %n", sequence)));
        String history = database.settings(invocation).segue("history-schema").orElse("segue");
        statements.add(Sql.of("DROP SCHEMA IF EXISTS %n CASCADE", history));
        statements.add(Sql.of("DROP SCHEMA IF EXISTS %n CASCADE", "segue_trash"));
        return statements;
    }
}
