package dev.segue.cli;

import dev.segue.catalog.Catalog;
import dev.segue.entity.MappingSources;
import dev.segue.entity.Problem;
import dev.segue.mapping.HibernateMapping;
import dev.segue.mapping.MappingResult;
import dev.segue.read.CanonicalTexts;
import dev.segue.read.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks the Hibernate of a project what it makes of the compiled entities and mapping files with the settings of the application,
 * and compares that with what javac recorded and with the committed snapshot.
 */
final class HibernateCheck {

    /**
     * One text for each object or setting that is not the same.
     *
     * @param settings of those that javac recorded
     * @param javac of what javac recorded
     * @param snapshot of the snapshot; empty where there is none
     */
    record Differences(List<String> settings, List<String> javac, List<String> snapshot) {}

    private final Invocation invocation;
    private final Project project;
    private final List<Path> libraries;
    private final Map<String, String> options;
    private final ScratchServers servers;

    /**
     * Of a project.
     *
     * @param libraries folders and jars with everything that the classes need, Hibernate among it
     * @param options of the processor that say which files count, and what no file says
     * @param servers spell types, where something differs
     */
    HibernateCheck(
            Invocation invocation,
            Project project,
            List<Path> libraries,
            Map<String, String> options,
            ScratchServers servers) {
        this.invocation = invocation;
        this.project = project;
        this.libraries = libraries;
        this.options = options;
        this.servers = servers;
    }

    Differences differences() {
        Snapshot recorded = project.desired();
        List<String> names = classNames();
        MappingSources sources = sources();
        MappingResult.Mapped mapped = hibernate(names, sources);
        invocation.say("Hibernate %s maps %d classes".formatted(mapped.hibernateVersion(), names.size()));
        return new Differences(
                SettingDifferences.between(recorded.settings(), sources.settings()),
                between("javac", recorded.catalog(), mapped.catalog()),
                project.lookupSnapshot()
                        .map(snapshot -> between("the snapshot", snapshot.catalog(), mapped.catalog()))
                        .orElse(List.of()));
    }

    /** A recorded type may be spelled as a server prints it. */
    private List<String> between(String who, Catalog recorded, Catalog hibernate) {
        List<String> found = StructureDifferences.between(who, recorded, "Hibernate", hibernate);
        return found.isEmpty()
                ? found
                : StructureDifferences.between(who, spelled(recorded), "Hibernate", spelled(hibernate));
    }

    private Catalog spelled(Catalog catalog) {
        return servers.with(
                Dialect.BUNDLED,
                connection -> CanonicalTexts.fill(connection, catalog).catalog());
    }

    /** The application's own files, as they are now. */
    private MappingSources sources() {
        List<Path> own = Stream.concat(project.classes().stream(), Stream.of(project.resources()))
                .toList();
        MappingSources sources = MappingSources.of(own, libraries, options);
        List<Problem> problems = Stream.of(sources.settings().problems(), sources.problems())
                .flatMap(List::stream)
                .toList();
        if (!problems.isEmpty()) {
            throw new CliException(CliError.HIBERNATE, messages(problems));
        }
        return sources;
    }

    private MappingResult.Mapped hibernate(List<String> names, MappingSources sources) {
        List<Path> classPath =
                Stream.concat(project.classes().stream(), libraries.stream()).toList();
        MappingResult result = new HibernateMapping()
                .mapCompiled(
                        classPath,
                        names,
                        sources.mappingFiles(),
                        sources.settings().values());
        if (result instanceof MappingResult.Mapped mapped) {
            return mapped;
        }
        throw new CliException(
                CliError.HIBERNATE,
                "%s (--classpath names the jars and folders that the classes in %s need)"
                        .formatted(problems(result), project.classes()));
    }

    private static String problems(MappingResult result) {
        return result instanceof MappingResult.Rejected rejected ? messages(rejected.problems()) : "types are missing";
    }

    private static String messages(List<Problem> problems) {
        return problems.stream().map(Problem::message).collect(Collectors.joining("; "));
    }

    private List<String> classNames() {
        Path file = project.entitiesFile();
        try {
            return Files.readAllLines(file).stream()
                    .filter(name -> !name.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new CliException(
                    CliError.PROJECT,
                    "reading \"%s\": %s; compile first, with segue-processor on the processor path"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }
}
