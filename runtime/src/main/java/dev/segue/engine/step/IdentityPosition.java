package dev.segue.engine.step;

import dev.segue.engine.SqlName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Keeps where the sequence of an identity column stands: the sequence itself goes with the identity. */
final class IdentityPosition {

    private static final String SEQUENCE = """
            SELECT s.seqrelid::regclass::text FROM pg_sequence s
            JOIN pg_depend o ON o.classid = 'pg_class'::regclass AND o.objid = s.seqrelid AND o.deptype = 'i'
            JOIN pg_attribute a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid
            WHERE a.attrelid::bigint = ? AND a.attname = ?""";

    private IdentityPosition() {}

    /** Adds sequence and position to a record. */
    static void keep(StepContext context, long record, TableInfo table, String column) throws SQLException {
        Connection connection = context.connection();
        Optional<String> sequence = Rows.first(connection, SEQUENCE, row -> row.getString(1), table.oid(), column);
        if (sequence.isPresent()) {
            Rows.update(
                    connection,
                    ("UPDATE %1$s SET definitions = definitions || (SELECT jsonb_build_object('sequence', ?::text,"
                                    + " 'lastValue', last_value, 'isCalled', is_called) FROM %2$s)"
                                    + " WHERE id = ?")
                            .formatted(TrashRecord.table(context), sequence.get()),
                    sequence.get(),
                    record);
        }
    }

    /** Makes the sequence again where it was left, as the column's default. */
    static void restore(StepContext context, TrashRecord record, TableInfo table, String column) throws SQLException {
        Optional<String> create = record.definition(context, "identity");
        Optional<String> sequence = record.definition(context, "sequence");
        if (create.isEmpty() || sequence.isEmpty()) {
            return;
        }
        Connection connection = context.connection();
        String owner = table.sql() + "." + SqlName.quote(column);
        StepTransaction.execute(connection, create.get() + " OWNED BY " + owner);
        Rows.list(
                connection,
                "SELECT setval(?::regclass, ?::bigint, ?::boolean)",
                row -> row.getLong(1),
                sequence.get(),
                record.definition(context, "lastValue").orElse("1"),
                record.definition(context, "isCalled").orElse("false"));
        StepTransaction.execute(
                connection,
                "ALTER TABLE %s ALTER COLUMN %s SET DEFAULT nextval('%s'::regclass)"
                        .formatted(
                                table.sql(),
                                SqlName.quote(column),
                                sequence.get().replace("'", "''")));
    }
}
