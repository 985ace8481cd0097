package associations;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
class School {
    @Id @GeneratedValue Long id;
    @OneToMany(cascade = CascadeType.ALL) @JoinColumn(name = "school_id", nullable = false) @OrderColumn(name = "place")
    List<Room> rooms;
    @OneToMany(mappedBy = "school") Set<Pupil> pupils;
    @OneToOne Pupil speaker;
    @OneToMany Set<Room> annexes;
}

@Entity
class Room {
    @Id @GeneratedValue Long id;
    String name;
}

@Entity
class Pupil {
    @EmbeddedId PupilId id;
    @ManyToOne @MapsId("schoolId") @OnDelete(action = OnDeleteAction.CASCADE) School school;
    @ManyToMany @JoinTable(name = "pupil_course", inverseJoinColumns = @JoinColumn(name = "course_code"))
    Set<Course> courses;
    @ManyToOne(cascade = CascadeType.PERSIST) @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) Room seat;
}

@Embeddable
class PupilId implements java.io.Serializable {
    Long schoolId;
    int number;
    public boolean equals(Object o) { return o instanceof PupilId p && p.number == number; }
    public int hashCode() { return number; }
}

@Entity
class Course {
    @Id String code;
    @ManyToMany(mappedBy = "courses") List<Pupil> pupils;
    @ManyToMany Map<String, Room> plan;
    @ManyToOne @JoinColumn(name = "room_name", referencedColumnName = "name") Room2 byName;
}

@Entity
class Room2 {
    @Id Long id;
    @Column(unique = true) String name;
    @OneToOne(mappedBy = "room") Key key;
}

@Entity
@Table(name = "\"Key\"")
class Key {
    @Id Long id;
    @MapsId @OneToOne Room2 room;
}
