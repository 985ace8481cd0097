package dev.segue.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Hibernate settings that decide the schema, and where each comes from.
 *
 * @param values Hibernate's keys and values, sorted
 * @param provenance for each key of {@code values} where it was found, for example {@code -Asegue.set.hibernate.default_schema}
 * @param problems values that cannot be used; nothing may be mapped while there is one
 * @param remarks what may decide the schema too and is not read
 */
public record MappingSettings(
        SortedMap<String, String> values,
        Map<String, String> provenance,
        List<Problem> problems,
        List<Problem> remarks) {

    public MappingSettings {
        remarks = List.copyOf(remarks);
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        provenance = Collections.unmodifiableSortedMap(new TreeMap<>(provenance));
        problems = List.copyOf(problems);
    }

    /** Without remarks. */
    public MappingSettings(SortedMap<String, String> values, Map<String, String> provenance, List<Problem> problems) {
        this(values, provenance, problems, List.of());
    }

    /** Whether {@code -Asegue.set.…} of that name is heard. */
    public static boolean knows(String name) {
        return isKnown(SettingOption.setting(name));
    }

    static boolean isKnown(String key) {
        return SchemaSettings.decides(SchemaSettings.present(key)) || SettingSources.knows(key);
    }

    /** Reads all that bears on the settings; first hit wins. */
    static MappingSettings of(SettingSources sources) {
        SortedMap<String, Setting> found = new TreeMap<>();
        SortedMap<String, Setting> former = new TreeMap<>();
        for (Setting setting : sources.all()) {
            String key = SchemaSettings.present(setting.key());
            if (SchemaSettings.decides(key)) {
                (key.equals(setting.key()) ? found : former).putIfAbsent(key, setting.as(key));
            }
        }
        for (Map.Entry<String, Setting> setting : former.entrySet()) {
            found.putIfAbsent(setting.getKey(), setting.getValue());
        }
        SortedMap<String, String> values = new TreeMap<>();
        Map<String, String> provenance = new TreeMap<>();
        List<Problem> problems = new ArrayList<>(sources.problems());
        for (Setting setting : found.values()) {
            values.put(setting.key(), setting.value());
            provenance.put(setting.key(), setting.source());
            setting.problem().ifPresent(problems::add);
        }
        return new MappingSettings(values, provenance, problems, sources.remarks());
    }
}
