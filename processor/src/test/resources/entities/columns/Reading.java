package columns;

import jakarta.persistence.*;
import java.math.*;
import java.net.*;
import java.sql.Types;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.*;
import org.hibernate.type.SqlTypes;

@Entity
@SoftDelete(columnName = "gone")
class Reading {
    @Id @GeneratedValue long id;
    @Column(length = 70_000) String longText;
    @Column(length = 20_000_000) String hugeText;
    @Column(length = 5) byte[] shortBytes;
    @JdbcTypeCode(SqlTypes.JSON) Map<String, Object> json;
    @JdbcTypeCode(SqlTypes.INET) InetAddress address;
    @JdbcTypeCode(Types.CHAR) @Column(length = 3) String currency;
    @Column(secondPrecision = 3) Instant precise; // since 7: secondPrecision
    @TimeZoneStorage(TimeZoneStorageType.COLUMN) OffsetDateTime zoned;
    @Column(precision = 20) BigInteger big;
    @Column(precision = 9, scale = 4) BigDecimal decimal;
    BigDecimal plain;
    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND) Duration interval;
    Locale locale;
    Currency money;
    URL link;
    ZoneId zone;
    Year year;
    Character letter;
    @Column(columnDefinition = "text collate \"C\"") String collated;
    @GeneratedColumn("id * 2") long doubled;
    @Column(columnDefinition = "timestamptz default now()") Instant stamped;
    @ColumnDefault("'it''s'") String defaulted;
    @ColumnDefault("gen_random_uuid()") UUID token;
    int[] numbers;
    Set<String> words;
    @Formula("upper(defaulted)") String computed;
    @TenantId String tenant;
    java.util.Date date;
    @jakarta.persistence.Temporal(TemporalType.DATE) java.util.Date day;
    java.sql.Timestamp timestamp;
    @Convert(disableConversion = true) Boolean maybe;
    @Convert(converter = org.hibernate.type.YesNoConverter.class) Boolean yesNo;
}
