package indexes;

import jakarta.persistence.*;
import java.util.*;

@Entity
@Table(name = "indexed", indexes = {
    @Index(columnList = "one"), @Index(columnList = "one, two desc"), @Index(columnList = "two asc, one desc"), @Index(name = "u", columnList = "two", unique = true),
    @Index(name = "Ix_Partial", columnList = "one", options = "where two > 0"), // since 7: options
    @Index(name = "ix_expression", columnList = "(lower(three)), one"), @Index(name = "ix_fk", columnList = "other_id")})
class Indexed { @Id long id; int one; Integer two; String three; @ManyToOne @JoinColumn(name = "other_id") Indexed other; }
