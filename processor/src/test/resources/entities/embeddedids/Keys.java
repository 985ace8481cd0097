package embeddedids;

import jakarta.persistence.*;
import java.util.*;

@Entity
class Country { @Id @Column(length = 2) String code; }
@Entity
class City {
    @EmbeddedId CityId id;
    @MapsId("country") @ManyToOne Country country;
}
@Embeddable
record CityId(String country, @Column(name = "city_no") int number) implements java.io.Serializable {}
@Entity
class Street {
    @EmbeddedId StreetId id;
    @MapsId("city") @ManyToOne
    @JoinColumn(name = "country_code", referencedColumnName = "country_code")
    @JoinColumn(name = "city_no", referencedColumnName = "city_no") City city;
    @ElementCollection List<String> signs;
}
@Embeddable
class StreetId implements java.io.Serializable {
    CityId city; String name;
    public boolean equals(Object o) { return o instanceof StreetId s && s.name.equals(name); }
    public int hashCode() { return 1; }
}
@Entity
class Mayor { @Id Long id; @MapsId @OneToOne Person person; }
@Entity
class Person {
    @Id @GeneratedValue Long id;
    @Embedded @AttributeOverride(name = "name", column = @Column(name = "born_in")) Birth born;
    @Embedded Place lives;
}
@Embeddable class Birth { String name; java.time.LocalDate day; }
@Embeddable
class Place { String name; @ManyToOne City city; }
@Entity @IdClass(Seat.Id.class)
class Seat {
    @jakarta.persistence.Id @ManyToOne City city;
    @jakarta.persistence.Id int number;
    @ManyToOne Person holder;
    record Id(CityId city, int number) implements java.io.Serializable {}
}
