package elementcollections;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.CollectionIdJavaType;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.SortNatural;
import org.hibernate.type.descriptor.java.LongJavaType;

@Entity
class Cook {
    @Id @GeneratedValue Long id;
    @ElementCollection List<String> bag;
    @ElementCollection @OrderColumn(name = "position", nullable = false) List<String> ordered;
    @ElementCollection @ListIndexBase(1) @OrderColumn List<Integer> fromOne;
    @ElementCollection Set<UUID> set;
    @ElementCollection @Column(nullable = false) Set<String> notNullSet;
    @ElementCollection @SortNatural SortedSet<String> sorted;
    @ElementCollection Map<String, Integer> map;
    @ElementCollection @MapKeyTemporal(TemporalType.DATE) @MapKeyColumn(name = "day") Map<Date, Long> byDay;
    @ElementCollection @MapKeyJoinColumn(name = "helper_id") Map<Cook, String> byEntity;
    @ElementCollection @AttributeOverride(name = "key.city", column = @Column(name = "from_city"))
    @AttributeOverride(name = "value.city", column = @Column(name = "to_city")) Map<Origin, Origin> byEmbeddable;
    @ElementCollection List<Dish> dishes;
    @ElementCollection Set<Dish> dishSet;
    @ElementCollection @OrderColumn String[] courses;
    @ElementCollection @CollectionTable(
            name = "cook_knives", schema = "kitchen", joinColumns = @JoinColumn(name = "owner", nullable = false),
            foreignKey = @ForeignKey(name = "fk_knife_owner"),
            uniqueConstraints = @UniqueConstraint(name = "uk_knife", columnNames = {"owner", "brand"}),
            indexes = @Index(name = "ix_brand", columnList = "brand desc"))
    @Column(name = "brand", length = 30) @OnDelete(action = OnDeleteAction.CASCADE) Set<String> knives;
    @ElementCollection @CollectionId(column = @Column(name = "row_id"), generator = "increment") @CollectionIdJavaType(LongJavaType.class)
    Collection<String> withId;
}
@Embeddable
class Dish { @Column(nullable = false) String name; @Enumerated(EnumType.STRING) Course course; @ManyToOne Cook inventor; }
@Embeddable record Origin(String city) {}
enum Course { FIRST, MAIN }
