package generatedcolumns;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.GeneratedColumn;

@Entity
class Box {
    @Id long id; int width; int height; String first; String last;
    @GeneratedColumn("width * height") int area; @GeneratedColumn("first || ' ' || last") String whole;
    @Column(name = "`Vol`") @GeneratedColumn("width * width * height") Long volume;
    @GeneratedColumn("upper(first)") @Column(length = 40, unique = true) String loud;
    @Formula("width + 1") int notStored;
}
