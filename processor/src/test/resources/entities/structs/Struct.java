package structs;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.Struct;

@Entity class Place { @Id long id; @Embedded Point point; }
@Embeddable @Struct(name = "point_t") record Point(double x, double y) {}
