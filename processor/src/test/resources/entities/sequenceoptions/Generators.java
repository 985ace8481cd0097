package sequenceoptions; // since 7: options

import jakarta.persistence.*;
import java.util.*;

@Entity class Options { @Id @GeneratedValue(generator = "opt") @SequenceGenerator(name = "opt", options = "cache 5") long id; }
