package structarrays;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.Struct;

/** Arrays as columns: Hibernate validates none of them, not even in what its own script makes. */
@Entity
class Area {
    @Id long id;
    Corner[] corners;
    @Column(nullable = false) List<Corner> path;
}

@Embeddable
@Struct(name = "corner_t")
record Corner(double x, double y) {}
