package dev.segue.entity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/** The files and options of one compile that bear on the mapping beside the sources. Each is read once; not thread-safe. */
public final class MappingSources {

    /** With {@code false} Hibernate reads no mapping files. */
    private static final String XML_MAPPING = "hibernate.xml_mapping_enabled";

    private final SettingSources settingSources;
    private @Nullable MappingSettings settings;
    private @Nullable MappingFiles files;
    private @Nullable UnitClasses unitClasses;
    private @Nullable ResourceFiles resources;

    private MappingSources(Surroundings surroundings) {
        this.settingSources = new SettingSources(surroundings);
    }

    /** Of a compile. */
    public static MappingSources of(ProcessingEnvironment env) {
        return new MappingSources(new CompileSurroundings(env));
    }

    /**
     * Of compiled classes, in whose folders the resources lie.
     *
     * @param classes folders and jars of the module itself
     * @param libraries folders and jars that it uses; their files of settings count where the module has none of that name
     * @param options {@code segue.persistenceUnit} and {@code segue.profiles}, as in the compile
     */
    public static MappingSources of(List<Path> classes, List<Path> libraries, Map<String, String> options) {
        return new MappingSources(new PathSurroundings(classes, libraries, options));
    }

    /** The settings that decide the schema. */
    public MappingSettings settings() {
        MappingSettings known = settings;
        if (known == null) {
            known = MappingSettings.of(settingSources);
            settings = known;
        }
        return known;
    }

    /** The mapping files. */
    public List<MappingFile> mappingFiles() {
        return files().files();
    }

    /** Why mapping files cannot be used, or cannot be told. */
    public List<Problem> problems() {
        return files().problems();
    }

    /** What may decide the schema too and is not read, or not there. */
    public List<Problem> remarks(EntityModel model) {
        List<Problem> remarks = new ArrayList<>(settings().remarks());
        remarks.addAll(unitClasses().unknown(model));
        return remarks;
    }

    /** What the persistence unit says of its classes. */
    UnitClasses unitClasses() {
        UnitClasses known = unitClasses;
        if (known == null) {
            known = settingSources.unitClasses();
            unitClasses = known;
        }
        return known;
    }

    /**
     * What else of this module's files decides the schema.
     *
     * @param validator whether one is on the class path, the same in all rounds
     */
    ResourceFiles resources(boolean validator) {
        ResourceFiles known = resources;
        if (known == null) {
            known = settingSources.resources(validator);
            resources = known;
        }
        return known;
    }

    MappingFiles files() {
        MappingFiles known = files;
        if (known == null) {
            String said = settings().values().getOrDefault(XML_MAPPING, "true");
            known = said.equalsIgnoreCase("false") ? MappingFiles.NONE : settingSources.mappingFiles();
            files = known;
        }
        return known;
    }
}
