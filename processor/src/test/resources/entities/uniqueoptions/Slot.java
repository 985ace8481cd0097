package uniqueoptions; // since 7: options

import jakarta.persistence.*;
import java.util.*;

@Entity
@Table(uniqueConstraints = {
    @UniqueConstraint(name = "uk_payload", columnNames = "a", options = "include (b, c)"),
    @UniqueConstraint(name = "uk_parameters", columnNames = {"a", "b"}, options = "with (fillfactor = 70) deferrable"),
    @UniqueConstraint(columnNames = "c", options = "INCLUDE (a) WITH (fillfactor = 60)")})
class Slot { @Id long id; int a; int b; String c; }
