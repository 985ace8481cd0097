package keywords;

import jakarta.persistence.*;
import java.util.*;

@Entity @Table(name = "user") class User { @Id long id; String order; @ManyToOne User group; @Column(name = "select", unique = true) int select; }
