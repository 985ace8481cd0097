package dev.segue.entity;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which settings of Hibernate can change the schema. All others are left alone, so that they do not wear out fingerprints. */
final class SchemaSettings {

    private static final String ENVERS = "org.hibernate.envers.";

    private static final Set<String> KEYS = Set.of(
            "hibernate.physical_naming_strategy",
            "hibernate.implicit_naming_strategy",
            "hibernate.column_ordering_strategy",
            "hibernate.globally_quoted_identifiers",
            "hibernate.globally_quoted_identifiers_skip_column_definitions",
            "hibernate.auto_quote_keyword",
            "hibernate.default_schema",
            "hibernate.default_catalog",
            "hibernate.id.db_structure_naming_strategy",
            "hibernate.id.optimizer.pooled.preferred",
            "hibernate.dialect",
            "hibernate.metadata_builder_contributor",
            "hibernate.xml_mapping_enabled",
            "hibernate.enable_specj_proprietary_syntax",
            "hibernate.jpa.compliance",
            "hibernate.jpa.compliance.global_id_generators",
            "hibernate.use_nationalized_character_data",
            "hibernate.timezone.default_storage",
            "hibernate.hbm2ddl.default_constraint_mode",
            "hibernate.integration.envers.enabled",
            "jakarta.persistence.validation.mode",
            "hibernate.validator.apply_to_ddl",
            "org.hibernate.validator.group.ddl",
            "jakarta.persistence.database-product-name",
            "jakarta.persistence.database-major-version",
            "jakarta.persistence.database-minor-version");

    private static final List<String> PREFIXES = List.of(
            "hibernate.type.",
            "hibernate.mapping.",
            "hibernate.discriminator.",
            "hibernate.audit.",
            "hibernate.temporal.",
            ENVERS);

    /** Former names, which Hibernate reads where the present one says nothing. */
    private static final Map<String, String> FORMER = Map.of(
            "javax.persistence.validation.mode", "jakarta.persistence.validation.mode",
            "javax.persistence.database-product-name", "jakarta.persistence.database-product-name",
            "javax.persistence.database-major-version", "jakarta.persistence.database-major-version",
            "javax.persistence.database-minor-version", "jakarta.persistence.database-minor-version");

    /** Those that Envers reads where entities change, and nowhere else. */
    private static final Set<String> AT_RUN_TIME = Set.of(
            ENVERS + "revision_listener",
            ENVERS + "revision_on_collection_change",
            ENVERS + "store_data_at_delete",
            ENVERS + "allow_identifier_reuse",
            ENVERS + "find_by_revision_exact_match",
            ENVERS + "global_relation_not_found_legacy_flag");

    private SchemaSettings() {}

    /** Those that decide, but for what begins with one of {@link #PREFIXES}. */
    static Set<String> keys() {
        return KEYS;
    }

    /** The present name of a setting; the same where it has no other. */
    static String present(String key) {
        return FORMER.getOrDefault(key, key);
    }

    /** Whether the setting of that present name decides the schema. */
    static boolean decides(String key) {
        return KEYS.contains(key) || (PREFIXES.stream().anyMatch(key::startsWith) && !AT_RUN_TIME.contains(key));
    }
}
