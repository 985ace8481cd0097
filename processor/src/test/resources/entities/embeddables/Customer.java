package embeddables;

import dev.segue.annotation.Backfill;
import dev.segue.annotation.WasNamed;
import jakarta.persistence.*;
import java.util.*;

@Entity
@WasNamed("clients")
public class Customer {
    @EmbeddedId CustomerNumber number;
    @Embedded Address home;

    @Embedded
    @AttributeOverrides({
        @AttributeOverride(name = "street", column = @Column(name = "work_street", length = 99)),
        @AttributeOverride(name = "city", column = @Column(name = "work_city")),
        @AttributeOverride(name = "geo.lat", column = @Column(name = "work_lat")),
        @AttributeOverride(name = "geo.longitude", column = @Column(name = "work_lon"))
    })
    Address work;

    @ElementCollection Set<Period> periods = new HashSet<>();
    @WasNamed("mail") @Backfill("'unknown'") @Column(nullable = false) String email;
}

@Embeddable
class Address {
    String street;
    @WasNamed("town") String city;
    @Embedded Geo geo;
}

@Embeddable
record Geo(double lat, @Column(name = "lon", nullable = false) double longitude) {}

@Embeddable
record CustomerNumber(@Column(length = 3) String region, int serial) implements java.io.Serializable {}

@Embeddable
record Period(java.time.LocalDate fromDay, java.time.LocalDate toDay) {}
