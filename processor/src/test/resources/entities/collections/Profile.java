package collections;

import jakarta.persistence.*;
import java.util.*;

@Entity
class Profile {
    @Id
    UUID id;

    @ElementCollection
    List<String> nicknames;

    @ElementCollection
    @CollectionTable(name = "profile_phone", joinColumns = @JoinColumn(name = "owner"))
    @MapKeyColumn(name = "kind", length = 10)
    @Column(name = "number", nullable = false)
    Map<String, String> phones;

    @ElementCollection
    @OrderColumn
    List<Place> places;

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    Map<Channel, Boolean> consents;

    @ElementCollection
    @Enumerated(EnumType.STRING)
    Set<Channel> channels;

    List<Integer> scores;

    @ElementCollection
    @org.hibernate.annotations.CollectionId(column = @Column(name = "nr"), generator = "increment")
    @org.hibernate.annotations.CollectionIdJdbcTypeCode(java.sql.Types.BIGINT)
    Collection<String> remarks;

    enum Channel {
        MAIL {
            String via() {
                return "post";
            }
        },
        PHONE;

        String via() {
            return "wire";
        }
    }
}

@Embeddable
class Place {
    String city;

    @ManyToOne
    Profile host;
}
