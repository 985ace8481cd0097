package columndefinitions;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.ColumnDefault;

@Entity
class Defined {
    @Id Long id;
    @Column(columnDefinition = "VARCHAR(20) NOT NULL DEFAULT 'a, (b)'") String one;
    @Column(columnDefinition = "numeric(10,2)") double two;
    @Column(columnDefinition = "timestamp with time zone default now()") Instant three;
    @Column(columnDefinition = "int4") Integer four;
    @Column(columnDefinition = "character varying(7)") String five;
    @Column(columnDefinition = "decimal") BigDecimal six;
    @Column(columnDefinition = "double precision") Double seven;
    @Column(columnDefinition = "text[] default '{}'") String[] eight;
    @Column(columnDefinition = "boolean default false not null") boolean nine;
    @Column(columnDefinition = "varchar(5) collate \"C\"") String ten;
    @ManyToOne @JoinColumn(columnDefinition = "bigint default null") Defined eleven;
    @Column(columnDefinition = "float8", nullable = false) double twelve;
    @Enumerated(EnumType.STRING) @Column(columnDefinition = "varchar(9) default 'A'") Kind fourteen;
    @Column(columnDefinition = "TEXT") @ColumnDefault("'x'") String fifteen;
    @Column(columnDefinition = "timestamptz(3)") OffsetDateTime eighteen;
    @Column(columnDefinition = "time without time zone") LocalTime nineteen;
    @Column(columnDefinition = "smallint null") Short twenty;
    enum Kind { A, B }
}
