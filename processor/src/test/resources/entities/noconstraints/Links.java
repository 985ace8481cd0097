package noconstraints;

import jakarta.persistence.*;

@Entity class Link { @Id long id; @ManyToOne Goal goal; }
@Entity class Goal { @Id long id; }
