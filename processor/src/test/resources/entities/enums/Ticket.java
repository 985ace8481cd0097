package enums;

import jakarta.persistence.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Ticket {
    @Id @GeneratedValue long id;
    @Enumerated(EnumType.STRING) State state;
    @Enumerated(EnumType.STRING) @Column(length = 10, nullable = false) State former;
    State ordinal;
    @JdbcTypeCode(SqlTypes.NAMED_ENUM) Priority priority;
    @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM) Area area;
    @Enumerated(EnumType.STRING) @Column(columnDefinition = "varchar(12)") State defined;
    State[] history;
}

enum State implements Coded { OPEN("o"), CLOSED("c"); final String code; State(String code) { this.code = code; } public String code() { return code; } }

interface Coded { String code(); }

enum Priority { LOW, HIGH, URGENT }

enum Area { ZOO, ABBEY }
