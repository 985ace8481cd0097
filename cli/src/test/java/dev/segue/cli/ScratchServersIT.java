package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a scratch server holds, who may use it, and what is said where something on it fails. */
class ScratchServersIT {

    /** At hand, and refused: nobody may make such a schema. Others need to be preloaded, or an interpreter on the machine. */
    private static final Dialect.Extension NOT_INSTALLABLE = new Dialect.Extension("pg_trgm", "pg_elsewhere");

    @TempDir
    private Path folder;

    @Test
    void extensionsAreMadeWhereTheyAreAndOneThatFailsIsNamed() {
        TestInvocation invocation = TestInvocation.in(folder);
        Dialect dialect = new Dialect(18, List.of(NOT_INSTALLABLE, new Dialect.Extension("citext", "extensions")));
        try (ScratchServers servers =
                new ScratchServers(invocation.build(), PostgresBinaries.of(invocation.build(), ""))) {
            String found = servers.with(dialect, connection -> text(connection, """
                    SELECT string_agg(extname || ' in ' || extnamespace::regnamespace, ', ') FROM pg_extension WHERE extname <> 'plpgsql'"""));

            assertThat(found).isEqualTo("citext in extensions");
            assertThat(invocation.err())
                    .contains(
                            "not compared: what needs extension pg_trgm, which cannot be made on a scratch PostgreSQL 18: ");

            assertThatThrownBy(() -> servers.with(dialect, connection -> text(connection, "SELECT 'x' FROM nowhere")))
                    .hasMessageContaining("working on a scratch PostgreSQL failed: ")
                    .hasMessageContaining("nowhere")
                    .hasMessageNotContaining("unshare");
            assertThat(invocation.err()).doesNotContain("pg_trgm"); // each of two catalogs has a database of its own
            assertThatThrownBy(() -> servers.with(dialect, connection -> {
                        throw new IllegalStateException("a defect");
                    }))
                    .isExactlyInstanceOf(IllegalStateException.class)
                    .hasMessage("a defect");
            assertThatThrownBy(() -> servers.with(Dialect.BUNDLED, ScratchServersIT::withoutPassword))
                    .hasMessageContaining("password");
        }
    }

    private static String withoutPassword(Connection connection) throws SQLException {
        try (Connection other =
                DriverManager.getConnection(connection.getMetaData().getURL(), "postgres", "")) {
            return text(other, "SELECT 'let in'");
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
