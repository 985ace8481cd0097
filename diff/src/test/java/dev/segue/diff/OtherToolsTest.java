package dev.segue.diff;

import static dev.segue.catalog.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.ForeignKey;
import dev.segue.catalog.Name;
import dev.segue.catalog.Sequence;
import dev.segue.catalog.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherToolsTest {

    private static final Table REVISIONS = table("revinfo")
            .notNull("rev", "integer")
            .nullable("revtstmp", "bigint")
            .key("revinfo_pkey", "rev")
            .build();
    private static final Table AUDIT = table("users_aud")
            .notNull("id", "bigint")
            .notNull("rev", "integer")
            .nullable("revtype", "smallint")
            .key("users_aud_pkey", "rev", "id")
            .foreignKey(ForeignKey.of("fk", List.of("rev"), Name.of("revinfo"), List.of("rev")))
            .build();

    @Test
    void knowsHistoriesByTheirColumns() {
        Table flyway = table("schema_version")
                .notNull("installed_rank", "integer")
                .nullable("version", "text")
                .nullable("description", "text")
                .nullable("type", "text")
                .nullable("script", "text")
                .nullable("checksum", "integer")
                .nullable("installed_by", "text")
                .nullable("installed_on", "timestamp")
                .nullable("execution_time", "integer")
                .nullable("success", "boolean")
                .build();
        Table lock = table("dbchangelock")
                .notNull("id", "integer")
                .nullable("LOCKED", "boolean")
                .nullable("LOCKGRANTED", "timestamp")
                .nullable("LOCKEDBY", "text")
                .build();

        Table changes = table("schema_changes")
                .notNull("id", "varchar(255)")
                .notNull("author", "varchar(255)")
                .notNull("filename", "varchar(255)")
                .notNull("dateexecuted", "timestamp")
                .notNull("orderexecuted", "integer")
                .notNull("exectype", "varchar(10)")
                .nullable("md5sum", "varchar(35)")
                .nullable("description", "varchar(255)")
                .nullable("comments", "varchar(255)")
                .nullable("tag", "varchar(255)")
                .nullable("liquibase", "varchar(20)")
                .nullable("contexts", "varchar(255)")
                .nullable("labels", "varchar(255)")
                .nullable("deployment_id", "varchar(10)")
                .build();

        assertThat(OtherTools.history(changes)).contains("the history of Liquibase");
        assertThat(OtherTools.history(flyway)).contains("the history of Flyway");
        assertThat(OtherTools.history(lock)).contains("the lock of Liquibase");
        assertThat(OtherTools.history(REVISIONS)).isEmpty();
        assertThat(OtherTools.history(table("installs")
                        .nullable("version", "text")
                        .nullable("script", "text")
                        .build()))
                .isEmpty();
    }

    @Test
    void leavesAuditTablesAloneUnlessTheyAreMapped() {
        Table users = table("users").notNull("id", "bigint").build();
        Sequence sequence = new Sequence(Name.of("revinfo_seq"), 1, 50);
        Catalog live = new Catalog(List.of(users, AUDIT, REVISIONS), List.of(sequence), List.of());
        Catalog plain = new Catalog(List.of(users), List.of(), List.of());

        assertThat(OtherTools.unmappedAudit(live, plain))
                .containsExactly(Name.of("revinfo"), Name.of("revinfo_seq"), Name.of("users_aud"));
        assertThat(OtherTools.unmappedAudit(live, live)).isEmpty();
        assertThat(OtherTools.unmappedAudit(plain, live)).isEmpty();
        assertThat(OtherTools.unmappedAudit(live, plain, live)).isEmpty();
    }
}
