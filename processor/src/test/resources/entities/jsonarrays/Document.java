package jsonarrays;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Document {
    @Id long id;
    @JdbcTypeCode(SqlTypes.JSON_ARRAY) List<Part> parts;
}
@Embeddable
class Part { String title; int pages; @Enumerated(EnumType.STRING) State state; enum State { NEW, OLD } }
