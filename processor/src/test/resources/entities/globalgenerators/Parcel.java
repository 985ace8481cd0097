package globalgenerators;

import jakarta.persistence.*;
import java.util.*;

@Entity class Parcel { @Id @GeneratedValue(generator = "posted") long id; }
@Entity @SequenceGenerator(name = "posted", sequenceName = "post_numbers", allocationSize = 3) class Letter { @Id @GeneratedValue long id; }
