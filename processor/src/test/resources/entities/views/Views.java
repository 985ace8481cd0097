package views;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;

@Entity class Sale { @Id long id; long amount; String region; }
@Entity @Subselect("select region, sum(amount) total from Sale group by region") @Synchronize("Sale") @Immutable class ByRegion {
    @Id String region;
    long total;
}
