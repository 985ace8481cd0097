package lengths;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import org.hibernate.Length;

@Entity
class Sized {
    @Id long id;
    @Column(length = 1) String one;
    @Column(length = 32_600) String varchar;
    @Column(length = 40_000) String text;
    @Column(length = Length.LONG32) String longest;
    @Column(length = 16) byte[] bytes;
    @Column(precision = 5) BigDecimal digits;
    @Column(precision = 10, scale = 3) BigDecimal money;
    @Column(precision = 7) double bits;
    @Column(precision = 15) Double bitsWrapped;
    @Column(secondPrecision = 0) LocalDateTime seconds; // since 7: secondPrecision
    @Column(precision = 3) Instant millis;
    @Column(secondPrecision = 9) OffsetDateTime nanos; // since 7: secondPrecision
    @Column(nullable = false) String required;
    @Basic(optional = false) String mandatory;
    @Column(insertable = false, updatable = false) String readOnly;
}
