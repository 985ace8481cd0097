package json;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Document {
    @Id long id;
    @JdbcTypeCode(SqlTypes.JSON) Map<String, String> map;
    @JdbcTypeCode(SqlTypes.JSON) List<Part> list;
    @JdbcTypeCode(SqlTypes.JSON) String text;
    @JdbcTypeCode(SqlTypes.JSON) Part aggregate;
    @JdbcTypeCode(SqlTypes.JSON) @Column(nullable = false) @ColumnDefault("'{}'") Map<String, Object> withDefault;
    @JdbcTypeCode(SqlTypes.SQLXML) String xml;
    @JdbcTypeCode(SqlTypes.SQLXML) Map<String, String> xmlMap;
    @Column(columnDefinition = "jsonb") String defined;
}
@Embeddable
class Part { String title; int pages; @Enumerated(EnumType.STRING) State state; enum State { NEW, OLD } }
