package dev.segue.processor;

import dev.segue.entity.EntityModel;
import dev.segue.entity.MappingSettings;
import dev.segue.mapping.HibernateMapping;
import dev.segue.mapping.HibernateVersion;
import dev.segue.mapping.MappingResult;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/** The expensive part: the user's Hibernate. Tests count how often it is asked. */
interface Mapper {

    Optional<String> lookupVersion(ProcessingEnvironment env);

    MappingResult map(ProcessingEnvironment env, EntityModel model, MappingSettings settings);

    static Mapper hibernate() {
        return new Mapper() {
            @Override
            public Optional<String> lookupVersion(ProcessingEnvironment env) {
                return HibernateVersion.lookup(env);
            }

            @Override
            public MappingResult map(ProcessingEnvironment env, EntityModel model, MappingSettings settings) {
                return new HibernateMapping().map(env, model, settings);
            }
        };
    }
}
