package checkoptions; // since 7: CheckConstraint

import jakarta.persistence.*;
import java.util.*;

/** Hibernate writes no options of checks for PostgreSQL. */
@Entity @Table(check = @CheckConstraint(name = "ck_one", constraint = "one > 0", options = "no inherit")) // since 7: check
class Checked { @Id long id; int one; @Column(check = @CheckConstraint(constraint = "two > 0", options = "not valid")) int two; }
