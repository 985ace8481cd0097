package basictypes;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URL;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.NClob;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.TrueFalseConverter;

@Entity
class Everything {
    @Id Long id;
    boolean primitiveBoolean; byte primitiveByte; char primitiveChar; short primitiveShort; int primitiveInt;
    long primitiveLong; float primitiveFloat; double primitiveDouble;
    Boolean wrappedBoolean; Byte wrappedByte; Character wrappedChar; Short wrappedShort; Integer wrappedInt;
    Long wrappedLong; Float wrappedFloat; Double wrappedDouble;
    String text; BigInteger bigInteger; BigDecimal bigDecimal;
    LocalDate localDate; LocalTime timeOfDay; LocalDateTime localDateTime; OffsetTime offsetTime;
    OffsetDateTime offsetDateTime; ZonedDateTime zonedDateTime; Instant instant; Duration duration;
    ZoneId zoneId; ZoneOffset zoneOffset; Year year;
    Date utilDate; Calendar calendar;
    @Temporal(TemporalType.DATE) Date day; @Temporal(TemporalType.TIME) Date clock; @Temporal(TemporalType.TIMESTAMP) Date moment;
    @Temporal(TemporalType.DATE) Calendar calendarDay;
    java.sql.Date sqlDate; java.sql.Time sqlTime; java.sql.Timestamp sqlTimestamp;
    UUID uuid; Locale locale; Currency currency; TimeZone timeZone; Class<?> type; URL url; InetAddress address;
    byte[] bytes; char[] chars; Blob blob; Clob clob; NClob nclob; Money serialized;
    @JdbcTypeCode(SqlTypes.TINYINT) int tiny; @JdbcTypeCode(SqlTypes.NUMERIC) long numeric;
    @Nationalized String national; @JdbcTypeCode(SqlTypes.LONGVARCHAR) String longText; @JdbcTypeCode(SqlTypes.LONG32VARBINARY) byte[] longBytes;
    @JdbcTypeCode(SqlTypes.UUID) UUID native1; @JdbcTypeCode(SqlTypes.CHAR) UUID asChar; @JdbcTypeCode(SqlTypes.BINARY) UUID asBinary;
    @Convert(converter = TrueFalseConverter.class) boolean trueFalse; @Convert(converter = NumericBooleanConverter.class) boolean numericBoolean;
    static class Money implements java.io.Serializable { long cents; }
}
