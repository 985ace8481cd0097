package historytables;

import jakarta.persistence.*;
import org.hibernate.annotations.Audited;

@Entity @org.hibernate.annotations.Temporal class Price { @Id long id; String product; long cents; }
@Entity @Audited class Rate { @Id long id; String name; }
