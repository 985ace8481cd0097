package audited;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.util.*;
import org.hibernate.envers.*;

@MappedSuperclass
abstract class Stamped {
    @Column(name = "made_by", nullable = false)
    String madeBy;

    String remark;
}

@Entity
@Audited
@AuditOverride(forClass = Stamped.class, name = "madeBy")
class Customer extends Stamped {
    @Id
    @GeneratedValue
    Long id;

    @Column(length = 80, nullable = false, unique = true)
    String email;

    @NotAudited
    String note;

    @Version
    int version;

    @Enumerated(EnumType.STRING)
    Level level;

    @Embedded
    Address home;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "work_street"))
    @AttributeOverride(name = "zip", column = @Column(name = "work_zip"))
    @AssociationOverride(name = "country", joinColumns = @JoinColumn(name = "work_country"))
    Address work;

    @ElementCollection
    Set<String> phones;

    @ElementCollection
    @CollectionTable(name = "former_address")
    Set<Address> former;

    @ElementCollection
    @MapKeyColumn(name = "kind")
    Map<String, String> labels;

    @ElementCollection
    @OrderColumn(name = "place")
    List<String> wishes;

    @OneToMany(mappedBy = "customer")
    List<Purchase> purchases;
}

enum Level {
    LOW,
    HIGH
}

@Embeddable
class Address {
    String street;

    @Column(length = 10)
    String zip;

    @ManyToOne
    Country country;
}

@Entity
@Audited
class Country {
    @Id
    @Column(length = 2)
    String code;

    String name;
}

@Entity
class Agent {
    @Id
    long id;

    String name;
}

@Entity
@Audited
@AuditTable("purchase_history")
class Purchase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(optional = false)
    Customer customer;

    @ManyToOne
    @Audited(targetAuditMode = RelationTargetAuditMode.NOT_AUDITED)
    Agent agent;

    @Column(precision = 12, scale = 2)
    BigDecimal total;

    @ManyToMany
    Set<Tag> tags;

    @ManyToMany
    @JoinTable(name = "purchase_gift")
    @AuditJoinTable(name = "gift_history")
    Set<Tag> gifts;

    @OneToMany
    @JoinColumn(name = "purchase_id")
    List<Line> lines;

    @OneToMany
    @JoinTable(name = "purchase_return")
    @MapKeyColumn(name = "reason")
    Map<String, Line> returned;
}

@Entity
@Audited
class Tag {
    @Id
    UUID id;

    String text;

    @ManyToMany(mappedBy = "tags")
    Set<Purchase> purchases;
}

@Entity
@Audited
class Line {
    @EmbeddedId
    LineId id;

    int amount;
}

@Embeddable
record LineId(long purchase, int position) {}
