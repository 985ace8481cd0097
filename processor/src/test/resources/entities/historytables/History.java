package historytables; // since 7.4: Audited

import jakarta.persistence.*;
import org.hibernate.annotations.Audited;

@Entity @org.hibernate.annotations.Temporal class Price { @Id long id; String product; long cents; } // since 7.4: Temporal
@Entity @Audited class Rate { @Id long id; String name; }
