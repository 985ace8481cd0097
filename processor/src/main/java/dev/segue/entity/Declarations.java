package dev.segue.entity;

import dev.segue.catalog.Column.Said;
import dev.segue.catalog.Origin;
import java.util.List;

/** What the declarations of classes and attributes say beside the mapping. */
public interface Declarations {

    /** What is known where there are only class files: nothing. */
    Declarations UNKNOWN = new Declarations() {
        @Override
        public Said said(Origin origin) {
            return Said.NOTHING;
        }

        @Override
        public String formerName(Origin table) {
            return "";
        }

        @Override
        public List<Integer> order(Origin origin) {
            return List.of();
        }
    };

    /** What annotations say about the column of that attribute. */
    Said said(Origin origin);

    /** The former name of the entity's table, or empty. */
    String formerName(Origin table);

    /** Where the attribute stands among those of its entity, for sorting: superclasses first, embedded ones inside. */
    List<Integer> order(Origin origin);
}
