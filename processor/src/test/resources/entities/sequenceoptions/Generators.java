package sequenceoptions; // since 7: options

import jakarta.persistence.*;
import java.util.*;

@Entity class Options { @Id @GeneratedValue(generator = "opt") @SequenceGenerator(name = "opt", options = "cache 5") long id; }
@Entity class Bounded { @Id @GeneratedValue(generator = "bound") @SequenceGenerator(name = "bound", initialValue = 10, allocationSize = 10, options = "AS integer minvalue 10 maxvalue 2147483647 CYCLE") long id; }
@Entity class Down { @Id @GeneratedValue(generator = "downward") @SequenceGenerator(name = "downward", initialValue = -1, allocationSize = -1, options = "minvalue -9000 no maxvalue") long id; }
