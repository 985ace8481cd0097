package defaultcatalog;

import jakarta.persistence.*;

@Entity class Plain { @Id @GeneratedValue Long id; @ManyToOne Plain parent; }
