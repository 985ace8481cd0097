package dev.segue.cli;

import dev.segue.catalog.Catalog;
import dev.segue.read.KnownTexts;
import dev.segue.read.LiveSchema;
import dev.segue.read.schemacrawler.SchemaCrawlerReader;
import dev.segue.read.snapshot.Snapshot;
import dev.segue.read.snapshot.SnapshotFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Reads both sides of a comparison, so that one server's spelling counts for both. */
final class Sources {

    private static final String ENTITIES = "entities:";

    private final Invocation invocation;
    private final DatabaseOptions options;
    private final Project project;
    private final ScratchServers servers;

    Sources(Invocation invocation, DatabaseOptions options, Project project, ScratchServers servers) {
        this.invocation = invocation;
        this.options = options;
        this.project = project;
        this.servers = servers;
    }

    /** What a person wrote, as far as it can be told without a server. */
    private sealed interface Spec {
        record Live(Database database) implements Spec {}

        record Script(String label, List<Path> files) implements Spec {}

        record File(String label, Snapshot snapshot) implements Spec {}
    }

    /**
     * Both sides.
     *
     * @param dialect whose spelling the expressions have
     */
    record Sides(Source from, Source to, Dialect dialect) {}

    /**
     * Reads both.
     *
     * @param from empty for the database of the options, or the project's snapshot where none is named
     * @param to empty for the compiled entities
     */
    Sides read(String from, String to) {
        Spec before = from.isEmpty() ? usualBefore() : spec(from);
        Spec after = to.isEmpty() ? new Spec.File("the entities", project.desired()) : spec(to);
        if (before instanceof Spec.File one && after instanceof Spec.File other && areWrittenAlike(one, other)) {
            Dialect dialect = Dialect.of(Math.max(major(one), major(other)));
            return new Sides(
                    source(one, one.snapshot().catalog()),
                    source(other, other.snapshot().catalog()),
                    dialect);
        }
        SchemaChoice schemas = options.schemas(invocation).and(mapped(before)).and(mapped(after));
        Optional<Source> liveBefore = live(before, schemas);
        Optional<Source> liveAfter = live(after, schemas);
        Dialect dialect = Stream.of(liveBefore, liveAfter)
                .flatMap(Optional::stream)
                .flatMap(source -> source.live().stream())
                .map(LiveDatabase::dialect)
                .findFirst()
                .orElseGet(() -> Dialect.of(Math.max(major(before), major(after))));
        // files first, while a server that nobody's statements have changed may be running
        Optional<Source> readBefore = liveBefore.or(() -> spelled(before, dialect));
        Optional<Source> readAfter = liveAfter.or(() -> spelled(after, dialect));
        return new Sides(
                readBefore.orElseGet(() -> replayed((Spec.Script) before, dialect, schemas)),
                readAfter.orElseGet(() -> replayed((Spec.Script) after, dialect, schemas)),
                dialect);
    }

    private Spec usualBefore() {
        if (options.isNamed(invocation)) {
            return new Spec.Live(options.database(invocation));
        }
        return new Spec.File("the snapshot", project.lookupSnapshot().orElseGet(() -> Snapshots.empty(project.unit())));
    }

    private Spec spec(String source) {
        if (source.startsWith("jdbc:") || source.startsWith("postgres://") || source.startsWith("postgresql://")) {
            return new Spec.Live(new DatabaseLookup(options.settings(invocation))
                    .find(source, options.username, options.password(invocation)));
        }
        if (source.startsWith(ENTITIES)) {
            return new Spec.File(source, entities(invocation.resolve(source.substring(ENTITIES.length()))));
        }
        Path path = invocation.resolve(source);
        if (Files.isDirectory(path) || Files.isRegularFile(path) && source.endsWith(".sql")) {
            return new Spec.Script(source, SqlFiles.of(path));
        }
        if (Files.isRegularFile(path)) {
            return new Spec.File(source, Project.read(path));
        }
        // not shown where it could be a mistyped url, which may hold a password
        throw new CliException(
                CliError.SOURCE,
                "%s; a source is a database url, a .sql file or a folder of them, a snapshot file or entities:PATH"
                        .formatted(source.contains(":") ? "this is no source" : "\"%s\" is no file".formatted(source)));
    }

    /** What javac wrote, in a class output, in a jar, or as the file itself. */
    private Snapshot entities(Path path) {
        String resource = "META-INF/segue/" + project.unit() + ".catalog";
        if (!Files.isRegularFile(path)) {
            Path file = path.resolve(resource);
            if (!Files.isRegularFile(file)) {
                throw noEntities(path, resource);
            }
            return Project.read(file);
        }
        if (!path.toString().endsWith(".jar")) {
            return Project.read(path);
        }
        try (JarFile jar = new JarFile(path.toFile())) {
            ZipEntry entry = jar.getEntry(resource);
            if (entry == null) {
                throw noEntities(path, resource);
            }
            try (InputStream in = jar.getInputStream(entry)) {
                return SnapshotFormat.parse(
                        new String(in.readAllBytes(), StandardCharsets.UTF_8), path + "!/" + resource);
            }
        } catch (IOException e) {
            throw new CliException(CliError.SOURCE, "reading \"%s\": %s".formatted(path, e.getMessage()), e);
        }
    }

    private static CliException noEntities(Path path, String resource) {
        return new CliException(
                CliError.SOURCE,
                "there is no \"%s\" in \"%s\": compile there first, with segue-processor on the processor path, or name another --unit"
                        .formatted(resource, path));
    }

    private static Catalog mapped(Spec spec) {
        return spec instanceof Spec.File file ? file.snapshot().catalog() : Catalog.EMPTY;
    }

    private static int major(Spec spec) {
        return spec instanceof Spec.File file ? file.snapshot().postgresMajor() : 0;
    }

    private Optional<Source> live(Spec spec, SchemaChoice schemas) {
        if (!(spec instanceof Spec.Live live)) {
            return Optional.empty();
        }
        LiveDatabase database = LiveDatabase.read(live.database(), schemas);
        return Optional.of(new Source(
                live.database().display(),
                database.catalog(),
                true,
                Optional.of(database),
                database.schema().leftOut()));
    }

    private Optional<Source> spelled(Spec spec, Dialect dialect) {
        if (!(spec instanceof Spec.File file)) {
            return Optional.empty();
        }
        Catalog catalog = new Canonical(invocation, servers, dialect, project.lookupSnapshot()).of(file.snapshot());
        return Optional.of(source(file, catalog));
    }

    /** In a database that is empty, as its statements expect: extensions of the other side are made by them or not at all. */
    private Source replayed(Spec.Script script, Dialect dialect, SchemaChoice schemas) {
        LiveSchema made = servers.alone(dialect.major(), connection -> {
            SqlFiles.execute(connection, script.files(), schemas.main());
            return new SchemaCrawlerReader(connection, schemas.in(connection)).readLive();
        });
        return new Source(script.label(), made.catalog(), true, Optional.empty(), made.leftOut());
    }

    /** Two files that are written alike, which is usual, can be compared as they are. */
    private static boolean areWrittenAlike(Spec one, Spec other) {
        return KnownTexts.areWritten(mapped(one), mapped(other)) && KnownTexts.areWritten(mapped(other), mapped(one));
    }

    private static Source source(Spec.File file, Catalog catalog) {
        return new Source(file.label(), catalog, false, Optional.empty(), List.of());
    }
}
