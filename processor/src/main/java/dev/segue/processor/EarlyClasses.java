package dev.segue.processor;

import java.util.List;

/**
 * Loads the classes that each compile needs, on a thread of its own while that of javac goes on. In a JVM that has just started,
 * loading them is a third of what a compile of unchanged entities pays for Segue. Only classes of the JDK are initialised here, so
 * no code of Segue runs earlier than it would.
 */
final class EarlyClasses extends Thread {

    /** Of {@code dev.segue}, in the order of their use, without those that are there before this class is. */
    static final List<String> NAMES = List.of(
            "processor.CompileOptions",
            "processor.Javac",
            "entity.JavacTrees",
            "processor.CompileOptions$Reading",
            "processor.CompileOptions$Drift",
            "processor.Compilation",
            "processor.Sources",
            "entity.MappingSources",
            "entity.Surroundings",
            "entity.CompileSurroundings",
            "entity.SettingSources",
            "entity.SettingOption",
            "ErrorCode",
            "entity.SettingFiles",
            "entity.SpringBootDefaults",
            "entity.SpringBootDefaults$Line",
            "entity.PersistenceUnits",
            "entity.SpringSettings",
            "entity.SpringProfiles",
            "entity.SpringImports",
            "processor.ClassOutput",
            "processor.Previous",
            "DefinitionException",
            "read.snapshot.SnapshotException",
            "entity.CompileResources",
            "processor.MigrationTypes",
            "entity.Declarations",
            "entity.EntityModel",
            "entity.MappingSettings",
            "entity.SpringFiles",
            "entity.MappingFiles",
            "entity.UnitClasses",
            "entity.SourceTypes",
            "entity.EntityIndex",
            "entity.MappedKind",
            "entity.Annotations",
            "entity.NamesInMappings",
            "entity.ReachableTypes",
            "entity.TypeMentions",
            "entity.TypeMentions$TypeVisitor",
            "entity.TypeMentions$ValueVisitor",
            "entity.Members",
            "entity.Libraries",
            "entity.CompileFiles",
            "entity.PendingAccessors",
            "processor.Recorded",
            "read.snapshot.SnapshotText",
            "read.snapshot.SnapshotParser",
            "read.snapshot.LineCursor",
            "read.snapshot.Snapshot$Kind",
            "read.snapshot.SnapshotHeader",
            "hash.TextChecksum",
            "read.snapshot.Quoted",
            "engine.MigrationIndex$Entry",
            "processor.MigrationType",
            "processor.MigrationChain",
            "engine.MigrationIndex",
            "engine.chain.Chain",
            "read.snapshot.CatalogHash",
            "processor.Comparison",
            "processor.Compilation$RememberedCode",
            "processor.MappingInput",
            "entity.BehaviourRoles",
            "entity.ResourceFiles",
            "entity.BehaviourCode",
            "mapping.HibernateVersion",
            "entity.JarVersion",
            "entity.Fingerprint",
            "entity.DeclarationText",
            "entity.TypeText",
            "processor.Decision",
            "read.snapshot.SnapshotFormat",
            "engine.IndexText",
            "engine.MigrationIndex$Header");

    /** Their initialisation takes that thread a millisecond or more. */
    private static final List<String> OF_THE_JDK =
            List.of("java.util.zip.CRC32C", "java.util.jar.JarInputStream", "java.util.jar.Manifest");

    private EarlyClasses() {
        super("segue-classes");
        setDaemon(true);
    }

    /** Begins, and ends by itself after some ms. */
    static void load() {
        try {
            new EarlyClasses().start();
        } catch (OutOfMemoryError e) {
            // No thread is to be had. Javac's own loads them when it needs them.
        }
    }

    @Override
    public void run() {
        try {
            for (String name : OF_THE_JDK) {
                Class.forName(name);
            }
            for (String name : NAMES) {
                Class.forName("dev.segue." + name, false, EarlyClasses.class.getClassLoader());
            }
        } catch (ClassNotFoundException | RuntimeException | Error e) {
            // Javac's thread meets the same where it needs that class, and says so; or the compile is over, and its
            // loader closed.
        }
    }
}
