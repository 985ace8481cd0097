package dev.segue.mapping;

import dev.segue.entity.EntityModel;
import dev.segue.entity.MappingSettings;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/** Lets the user's own Hibernate, found on the compile class path, map the entities being compiled. */
public final class HibernateMapping {

    /** The version of hibernate-core on the compile class path, without booting it; empty if there is none. */
    public Optional<String> lookupVersion(ProcessingEnvironment env) {
        throw new UnsupportedOperationException();
    }

    /** Maps the entities; leaves nothing behind: no loader open, no logging or context class loader changed. */
    public MappingResult map(ProcessingEnvironment env, EntityModel model, MappingSettings settings) {
        throw new UnsupportedOperationException();
    }
}
