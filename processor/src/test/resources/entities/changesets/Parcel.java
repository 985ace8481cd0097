package changesets; // since 7.4: Audited

import jakarta.persistence.*;
import org.hibernate.annotations.Audited;

@Entity @org.hibernate.annotations.Temporal class Parcel { @Id long id; String content; } // since 7.4: Temporal
@Entity @Audited class Letter { @Id long id; String text; }
