package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ExitCode;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresCommandIT {

    private static final Pattern EXPORT = Pattern.compile("export DATABASE_URL='(.*)'\n");

    @TempDir
    private Path folder;

    private final AtomicInteger status = new AtomicInteger(-1);

    @Test
    void whatItPrintsIsWhatOtherCommandsNeed() throws Exception {
        TestInvocation invocation = TestInvocation.in(folder);
        Thread server = new Thread(() -> status.set(invocation.run("postgres", "--port", "0", "--database", "Shop")));
        server.start();
        String url = url(invocation, server);
        ProjectFixture project = Notes.generated(folder, "String title;");
        project.invocation().environment(Map.of("DATABASE_URL", url));

        assertThat(project.segue("run")).isZero();
        assertThat(project.segue("status")).isZero();
        assertThat(project.invocation().err()).contains("the schema is up to date");

        server.interrupt();
        server.join(TimeUnit.MINUTES.toMillis(1));
        assertThat(status).hasValue(0);
        assertThatThrownBy(() -> DriverManager.getConnection(url)).isInstanceOf(SQLException.class);
    }

    @Test
    void aPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            TestInvocation invocation = TestInvocation.in(folder);

            assertThat(invocation.run("postgres", "--port", String.valueOf(taken.getLocalPort())))
                    .isEqualTo(1);
            assertThat(invocation.err()).contains("[SG-C009]", "port " + taken.getLocalPort(), "another --port");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"70000", "-1"})
    void aPortThatIsNone(String port) {
        TestInvocation invocation = TestInvocation.in(folder);

        assertThat(invocation.run("postgres", "--port", port)).isEqualTo(ExitCode.USAGE.number());
        assertThat(invocation.err()).contains("[SG-C001]", "--port takes 0 to 65535, found " + port);
    }

    @Test
    void aNameThatIsNone() {
        TestInvocation invocation = TestInvocation.in(folder);

        assertThat(invocation.run("postgres", "--port", "0", "--database", "a'b c"))
                .isEqualTo(ExitCode.USAGE.number());
        assertThat(invocation.err()).contains("[SG-C001]", "--database takes", "found \"a'b c\"");
        assertThat(invocation.out()).isEmpty();
    }

    @Test
    void aNameThatTheServerHasAlready() {
        TestInvocation invocation = TestInvocation.in(folder);

        assertThat(invocation.run("postgres", "--port", "0", "--database", "template1"))
                .isEqualTo(1);
        assertThat(invocation.err())
                .contains("[SG-C009]", "its database \"template1\" could not be made", "take another --database")
                .doesNotContain("could not be started");
    }

    private static String url(TestInvocation invocation, Thread server) throws InterruptedException {
        StringBuilder printed = new StringBuilder();
        while (server.isAlive()) {
            Matcher line = EXPORT.matcher(printed.append(invocation.out()));
            if (line.find()) {
                return line.group(1);
            }
            Thread.sleep(20);
        }
        throw new AssertionError("it did not start: " + invocation.err());
    }
}
