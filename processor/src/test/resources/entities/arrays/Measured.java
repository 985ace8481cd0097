package arrays;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
class Measured {
    @Id long id;
    int[] ints;
    Long[] longs;
    String[] texts;
    double[] doubles;
    boolean[] flags;
    UUID[] uuids;
    LocalDate[] days;
    Instant[] moments;
    BigDecimal[] amounts;
    List<String> list; Set<Integer> set; Collection<Long> collection; List<UUID> uuidList;
    @Array(length = 5) String[] limited;
    @Column(length = 10) String[] narrow;
    @Column(columnDefinition = "text[]") List<String> defined;
    @JdbcTypeCode(SqlTypes.VARBINARY) byte[] bytes; @JdbcTypeCode(SqlTypes.ARRAY) char[] chars;
    Colour[] colours; @Enumerated(EnumType.STRING) List<Colour> colourList; @JdbcTypeCode(SqlTypes.ARRAY) float[] floats;
    enum Colour { RED, BLUE }
}
