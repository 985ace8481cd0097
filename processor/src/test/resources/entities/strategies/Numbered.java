package strategies;

import jakarta.persistence.*;
import java.util.*;

@Entity
class Numbered {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    Ordered other;

    String firstName;
}

@Entity
class Tabled {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE)
    Long id;

    @ElementCollection
    Set<String> words;
}

@Entity
class Ordered {
    @EmbeddedId
    Key key;
}

@Embeddable
record Key(String alpha, long mid, short zone) {}
