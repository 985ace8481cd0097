package indexoptions; // since 7: options

import jakarta.persistence.*;
import java.util.*;

@Entity
@Table(name = "indexed_so", indexes = {
    @Index(name = "ix_payload", columnList = "one", options = "include (two, Three)"),
    @Index(name = "ix_parameters", columnList = "two", options = "with (fillfactor = 70, deduplicate_items = off)"),
    @Index(name = "ix_all", columnList = "one, two", options = "INCLUDE (three) with (fillfactor = 60)  where one > 0 and three <> 'where'"),
    @Index(name = "uk_payload", columnList = "three", unique = true, options = "include (one)")})
class Indexed { @Id long id; int one; Integer two; String three; }
