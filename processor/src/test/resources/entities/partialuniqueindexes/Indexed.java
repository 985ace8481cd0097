package partialuniqueindexes; // since 7: options

import jakarta.persistence.*;
import java.util.*;

@Entity @Table(indexes = @Index(name = "ix_partial_unique", columnList = "one", unique = true, options = "where (two is null)"))
class Indexed { @Id long id; int one; Integer two; }
