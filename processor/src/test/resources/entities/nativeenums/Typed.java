package nativeenums;

import jakarta.persistence.*;
import java.time.*;
import java.util.*;

@Entity
class Typed {
    @Id
    UUID id;

    Instant instant;
    Duration duration;
    boolean flag;
    int[] numbers;
    List<String> list;
    Kind kind;

    @Enumerated(EnumType.STRING)
    Kind text;

    Kind[] kinds;

    @ElementCollection
    Set<Kind> more;

    @ElementCollection
    Map<Kind, String> byKind;

    String name;
    OffsetDateTime zoned;

    @Lob
    String lob;

    @ElementCollection
    List<String> words;

    enum Kind {
        A,
        B
    }
}
