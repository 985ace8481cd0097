package embeddableinheritance;

import jakarta.persistence.*;
import java.util.*;

@Entity
class Drawing { @Id long id; @Embedded Shape shape; @ElementCollection List<Shape> others; }
@Embeddable @DiscriminatorColumn(name = "shape_kind")
class Shape { String colour; }
@Embeddable class Circle extends Shape { double radius; }
@Embeddable @DiscriminatorValue("SQ") class Square extends Shape { double side; }
