package javatimetypes;

import jakarta.persistence.*;
import java.time.*;
import java.util.*;

@Entity
class Typed {
    @Id UUID id;
    Instant instant;
    Duration duration;
    boolean flag;
    int[] numbers;
    List<String> list;
    Kind kind;
    @Enumerated(EnumType.STRING) Kind text;
    String name;
    OffsetDateTime zoned;
    @Lob String lob;
    @ElementCollection List<String> words;
    enum Kind { A, B }
}
