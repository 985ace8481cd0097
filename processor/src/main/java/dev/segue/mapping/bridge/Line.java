package dev.segue.mapping.bridge;

import java.util.Collection;
import java.util.Map;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.generator.Generator;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;

/** What the lines of Hibernate spell differently. All else in this package is compiled once against each of them. */
interface Line {

    /** Makes the generator of an entity's identifier, and lets its exceptions through. */
    Generator makeGenerator(MetadataImplementor metadata, RootClass root, Map<String, String> settings);

    Collection<ForeignKey> foreignKeys(Table table);
}
