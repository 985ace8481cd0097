package dev.segue.cli;

import dev.segue.catalog.Catalog;
import dev.segue.entity.Problem;
import dev.segue.mapping.HibernateMapping;
import dev.segue.mapping.MappingResult;
import dev.segue.read.CanonicalTexts;
import dev.segue.read.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks the Hibernate of a project what it makes of the compiled entities, and compares that with what javac recorded. */
final class HibernateCheck {

    private final Invocation invocation;
    private final Project project;
    private final List<Path> libraries;
    private final ScratchServers servers;

    /**
     * Of a project.
     *
     * @param libraries folders and jars with everything that the classes need, Hibernate among it
     * @param servers spell types, where something differs
     */
    HibernateCheck(Invocation invocation, Project project, List<Path> libraries, ScratchServers servers) {
        this.invocation = invocation;
        this.project = project;
        this.libraries = libraries;
        this.servers = servers;
    }

    /** One text for each object that is not the same; empty where all is as Hibernate makes it. */
    List<String> differences() {
        Snapshot recorded = project.desired();
        List<String> names = classNames();
        MappingResult.Mapped mapped = hibernate(names, recorded);
        invocation.say("Hibernate %s maps %d classes".formatted(mapped.hibernateVersion(), names.size()));
        List<String> found = between(recorded.catalog(), mapped.catalog());
        // a recorded type may be spelled as a server prints it
        return found.isEmpty() ? found : between(spelled(recorded.catalog()), spelled(mapped.catalog()));
    }

    private static List<String> between(Catalog recorded, Catalog hibernate) {
        return StructureDifferences.between("javac", recorded, "Hibernate", hibernate);
    }

    private Catalog spelled(Catalog catalog) {
        return servers.with(
                Dialect.BUNDLED,
                connection -> CanonicalTexts.fill(connection, catalog).catalog());
    }

    private MappingResult.Mapped hibernate(List<String> names, Snapshot recorded) {
        List<Path> classPath =
                Stream.concat(project.classes().stream(), libraries.stream()).toList();
        MappingResult result = new HibernateMapping().mapCompiled(classPath, names, recorded.settings());
        if (result instanceof MappingResult.Mapped mapped) {
            return mapped;
        }
        throw new CliException(
                CliError.HIBERNATE,
                "%s (--classpath names the jars and folders that the classes in %s need)"
                        .formatted(problems(result), project.classes()));
    }

    private static String problems(MappingResult result) {
        return result instanceof MappingResult.Rejected rejected
                ? rejected.problems().stream().map(Problem::message).collect(Collectors.joining("; "))
                : "types are missing";
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
