package defaults;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.*;
import org.hibernate.type.SqlTypes;

@Entity
class Purchase {
    @Id long id;
    @ColumnDefault("7") int number; @ColumnDefault("0.5") BigDecimal share; @ColumnDefault("true") boolean open; @ColumnDefault("'new'") String state;
    @ColumnDefault("''") String empty;
    @ColumnDefault("current_timestamp") Instant made;
    @ColumnDefault("now() + interval '1 day'") OffsetDateTime due;
    @ColumnDefault("current_date") LocalDate day;
    @ColumnDefault("'{}'") String[] tags;
    @ColumnDefault("null") String nothing;
    @ColumnDefault("-1") long minus;
    @ColumnDefault("gen_random_uuid()") UUID token;
    @ColumnDefault("'O''Brien; --'") String hostile;
    @ColumnDefault("'RED'") @Enumerated(EnumType.STRING) Colour colour;
    @ColumnDefault("1") Colour byOrdinal;
    @ColumnDefault("'x'") @JdbcTypeCode(SqlTypes.CHAR) String letter;
    @ColumnDefault("nextval('drawn')") Long drawn;
    @Column(options = "collate \"C\"") String collated; // since 7: options
    @Column(options = "default 5") int optional; // since 7: options
    @CreationTimestamp Instant createdInMemory;
    @CreationTimestamp(source = SourceType.DB) Instant createdByServer;
    @UpdateTimestamp Instant changed;
    @CurrentTimestamp Instant current;
    @Generated(sql = "now()") Instant generated; @ColumnTransformer(read = "upper(code)", write = "lower(?)") String code;
    @ManyToOne @ColumnDefault("1") @JoinColumn(name = "parent_id") Purchase parent;
    enum Colour { RED, BLUE }
}
@Entity class Numbers { @Id @GeneratedValue(generator = "n") @SequenceGenerator(name = "n", sequenceName = "drawn", allocationSize = 1) long id; }
