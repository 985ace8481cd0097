package tenants;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.TenantId;

@Entity class Contract {
    @Id @GeneratedValue Long id;
    @TenantId String tenant;
    @Column(unique = true) String number;
    @ManyToOne Contract previous;
    @ElementCollection Set<String> terms;
}
@Entity class Offer { @Id long id; @TenantId @Column(name = "client", updatable = false) String client; }
