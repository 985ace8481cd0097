package dev.segue.diff;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Column;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Name;
import dev.segue.catalog.PrimaryKey;
import dev.segue.catalog.Table;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Knows tables of other tools by their columns, whatever they are called: those are theirs, not the application's. */
public final class OtherTools {

    private static final Map<String, Set<String>> HISTORIES = new TreeMap<>(Map.of(
            "the history of Flyway",
            Set.of("installed_rank", "version", "script", "checksum", "installed_by", "installed_on", "success"),
            "the history of Liquibase",
            Set.of("author", "filename", "dateexecuted", "orderexecuted", "exectype", "md5sum"),
            "the lock of Liquibase",
            Set.of("locked", "lockgranted", "lockedby")));

    private static final String REVISION = "rev";
    private static final String REVISION_TYPE = "revtype";

    private OtherTools() {}

    /** What the table is to another migration tool, if it is anything to one. */
    public static Optional<String> history(Table table) {
        Set<String> columns = columns(table);
        return HISTORIES.entrySet().stream()
                .filter(tool -> columns.containsAll(tool.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * The audit tables of Hibernate Envers with its own names of columns, their table of revisions, and its sequence, as
     * far as no other Catalog has them.
     *
     * @param mapped what entities want, or a snapshot records
     */
    public static Set<Name> unmappedAudit(Catalog catalog, Catalog... mapped) {
        Set<Name> names = new TreeSet<>();
        for (Table table : catalog.tables()) {
            revisions(table).ifPresent(revisions -> {
                names.add(table.name());
                names.add(revisions);
                names.add(new Name(revisions.schema(), revisions.name() + "_seq"));
            });
        }
        for (Catalog other : mapped) {
            names.removeIf(name -> other.lookupTable(name).isPresent()
                    || other.lookupSequence(name).isPresent());
        }
        return names;
    }

    /** The table of revisions that an audit table refers to. */
    private static Optional<Name> revisions(Table table) {
        PrimaryKey key = table.primaryKey();
        if (key == null || !columns(table).contains(REVISION_TYPE)) {
            return Optional.empty();
        }
        return table.foreignKeys().stream()
                .filter(foreignKey -> foreignKey.columns().size() == 1)
                .filter(foreignKey -> foreignKey.columns().get(0).equalsIgnoreCase(REVISION))
                .filter(foreignKey -> key.columns().containsAll(foreignKey.columns()))
                .map(ForeignKey::target)
                .findFirst();
    }

    private static Set<String> columns(Table table) {
        return table.columns().stream()
                .map(Column::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
