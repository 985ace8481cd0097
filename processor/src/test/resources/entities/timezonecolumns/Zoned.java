package timezonecolumns;

import jakarta.persistence.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;

@Entity
class Zoned {
    @Id long id;
    OffsetDateTime usual;
    ZonedDateTime zoned;
    OffsetTime time;
    @TimeZoneStorage(TimeZoneStorageType.NATIVE) OffsetDateTime nativ;
    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE) OffsetDateTime normalized;
    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC) ZonedDateTime utc;
    @TimeZoneStorage(TimeZoneStorageType.COLUMN) @TimeZoneColumn(name = "own_zone") OffsetDateTime inColumn;
    @TimeZoneStorage(TimeZoneStorageType.AUTO) OffsetDateTime auto;
    @TimeZoneStorage(TimeZoneStorageType.COLUMN) OffsetTime timeColumn;
    Instant instant;
    LocalDateTime local;
    @Embedded Span span;
    }
@Embeddable class Span { @TimeZoneStorage(TimeZoneStorageType.COLUMN) @Column(name = "begun", nullable = false) ZonedDateTime begin; }
