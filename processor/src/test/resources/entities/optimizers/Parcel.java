package optimizers;

import jakarta.persistence.*;
import java.util.*;

@Entity class Parcel { @Id @GeneratedValue(generator = "twenty") @SequenceGenerator(name = "twenty", allocationSize = 20) long id; }
@Entity class Letter { @Id @GeneratedValue long id; }
