package changesets;

import jakarta.persistence.*;
import org.hibernate.annotations.Audited;

@Entity @org.hibernate.annotations.Temporal class Parcel { @Id long id; String content; }
@Entity @Audited class Letter { @Id long id; String text; }
