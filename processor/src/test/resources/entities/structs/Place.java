package structs;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.*;
import org.hibernate.type.SqlTypes;

@Entity
class Place {
    @Id long id;
    @Embedded Point point;
    @Column(nullable = false) Measured measured;
    Nested nested;
    @Struct(name = "plain_t") Plain plain;
    @JdbcTypeCode(SqlTypes.JSON) Document document;
}

@Embeddable
@Struct(name = "point_t")
record Point(double x, double y) {}

/** In alphabetical order, or in that of Hibernate. */
@Embeddable
@Struct(name = "Measured_T", attributes = {"total", "aShort", "note", "atTime", "state", "mood", "code", "bytes", "days", "defined"})
class Measured {
    @Column(precision = 9, scale = 3, nullable = false) BigDecimal total;
    short aShort;
    @Column(length = 40) String note;
    OffsetDateTime atTime;
    @Enumerated(EnumType.STRING) State state;
    @JdbcTypeCode(SqlTypes.NAMED_ENUM) State mood;
    UUID code;
    byte[] bytes;
    List<Integer> days;
    @Column(columnDefinition = "text collate \"C\"") String defined;
}

enum State { NEW, OLD }

@Embeddable
@Struct(name = "nested_t")
class Nested {
    Point zero;
    Measured[] more;
    @JdbcTypeCode(SqlTypes.JSON) Map<String, String> extra;
    String name;
}

/** A struct at the attribute alone. */
@Embeddable
class Plain {
    @Column(name = "\"Last Name\"") String last;
    @org.hibernate.annotations.Comment("the \"given\" one") String first;
}

/** In JSON there are no types, also where it holds what is a struct elsewhere. */
@Embeddable
class Document {
    String title;
    Inside inside;
}

@Embeddable
class Inside {
    int a;
}
