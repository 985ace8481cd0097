package enumtypes;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Shirt {
    @Id long id;
    @Enumerated(EnumType.STRING) Size text;
    @Enumerated(EnumType.ORDINAL) Size number;
    Size usual;
    @Enumerated(EnumType.STRING) @Column(length = 3) Size shortText;
    @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.CHAR) Size fixed;
    @JdbcTypeCode(SqlTypes.NAMED_ENUM) Cut named;
    @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM) Size namedByOrdinal;
    @Enumerated(EnumType.STRING) Lone lone;
    @ElementCollection @Enumerated(EnumType.STRING) Set<Cut> cuts;
    @ElementCollection @MapKeyEnumerated(EnumType.STRING) Map<Size, Cut> bySize;
    Size[] ordinals;
    @Enumerated(EnumType.STRING) Size[] texts;
    @JdbcTypeCode(SqlTypes.SMALLINT) Size small;
    @Enumerated(EnumType.STRING) Quote quote;
    enum Cut { WIDE, SLIM { @Override boolean tight() { return true; } }; boolean tight() { return false; } }
}
enum Size { XL, L, M }
enum Lone { ONLY }
enum Quote { A_B, $C }
