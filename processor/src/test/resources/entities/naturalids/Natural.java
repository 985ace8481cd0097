package naturalids;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.NaturalId;

@Entity class Person { @Id @GeneratedValue Long id; @NaturalId String passport; String name; }
@Entity class Car { @Id long id; @NaturalId String country; @NaturalId(mutable = true) String plate; @ManyToOne Person owner; }
@Entity class Flat { @Id long id; @NaturalId @ManyToOne House house; @NaturalId int number; }
@Entity class House { @Id long id; @NaturalId @Embedded Place place; }
@Embeddable class Place { String street; String number; }
