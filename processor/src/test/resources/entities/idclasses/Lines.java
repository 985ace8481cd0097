package idclasses;

import jakarta.persistence.*;
import java.util.*;

@Entity
class Invoice { @Id @GeneratedValue Long number; @OneToMany(mappedBy = "invoice") List<Line> lines; }
@Entity
@IdClass(LineId.class)
class Line {
    @Id @ManyToOne Invoice invoice;
    @Id int position;
    String text;
    @OneToMany(mappedBy = "line") List<Discount> discounts;
}
class LineId implements java.io.Serializable {
    Long invoice; int position;
    public boolean equals(Object o) { return o instanceof LineId l && l.position == position; }
    public int hashCode() { return position; }
}
@Entity
class Discount { @Id @GeneratedValue UUID id; @ManyToOne Line line; @ManyToOne(optional = false) Line other; }
