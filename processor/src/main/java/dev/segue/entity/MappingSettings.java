package dev.segue.entity;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * The Hibernate settings that decide the schema, and where each comes from.
 *
 * @param values Hibernate's keys and values, sorted
 * @param provenance for each key of {@code values} where it was found, for example {@code -Asegue.set.hibernate.default_schema}
 * @param problems values that cannot be used; nothing may be mapped while there is one
 */
public record MappingSettings(
        SortedMap<String, String> values, Map<String, String> provenance, List<Problem> problems) {

    /** Reads options, {@code application.properties}, {@code hibernate.properties} and Spring Boot's defaults; first hit wins. */
    public static MappingSettings read(ProcessingEnvironment env) {
        throw new UnsupportedOperationException();
    }
}
