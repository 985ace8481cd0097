package lobs;

import jakarta.persistence.*;
import java.sql.Blob;
import java.sql.Clob;
import java.util.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Archive {
    @Id long id;
    @Lob String text; @Lob byte[] bytes; @Lob char[] chars; @Lob Clob clob; @Lob Blob blob; @Lob java.io.Serializable whatever;
    @Lob @Column(length = 100) String shortText; @Lob @Column(columnDefinition = "text") String defined;
    @Lob @JdbcTypeCode(SqlTypes.LONGVARCHAR) String inlined; @JdbcTypeCode(SqlTypes.LONG32VARCHAR) String longText;
    @JdbcTypeCode(SqlTypes.BLOB) byte[] largeObject; @JdbcTypeCode(SqlTypes.VARBINARY) @Lob byte[] bytea;
    @Lob @ElementCollection List<String> pages;
}
