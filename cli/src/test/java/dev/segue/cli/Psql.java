package dev.segue.cli;

import dev.segue.testing.TestPostgres.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;

/** Whoever executes a script outside of Segue. */
interface Psql {

    void run(TestDatabase database, Path script) throws IOException, InterruptedException, SQLException;

    /** The driver, one statement after the other, each in a transaction of its own. */
    static Psql oneByOne() {
        return (database, script) ->
                database.execute(SqlFiles.statements(script).toArray(String[]::new));
    }

    /** The real one, as the head of the script says. */
    static Psql installed() {
        return (database, script) -> {
            Process process = new ProcessBuilder(
                            "psql",
                            "--no-psqlrc",
                            "--quiet",
                            "--set",
                            "ON_ERROR_STOP=1",
                            "--file",
                            script.toString(),
                            "postgresql://postgres@localhost:%d/%s".formatted(database.port(), database.name()))
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        };
    }

    /** Whether this machine has it. */
    static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("psql", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
