package overrides;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.util.*;
import org.hibernate.annotations.EmbeddedColumnNaming; // since 7: EmbeddedColumnNaming

@MappedSuperclass
abstract class Priced {
    @Id @GeneratedValue Long id;
    @Embedded Amount price;
    @ManyToOne Shop shop;
    String note;
}
@Entity @AttributeOverride(name = "note", column = @Column(name = "remark", length = 50, nullable = false))
@AttributeOverride(name = "price.currency", column = @Column(name = "price_unit", length = 3))
@AssociationOverride(name = "shop", joinColumns = @JoinColumn(name = "seller_id"), foreignKey = @ForeignKey(name = "fk_part_seller"))
class Part extends Priced {
    @Embedded @AttributeOverrides({
        @AttributeOverride(name = "value", column = @Column(name = "weight", precision = 9, scale = 3)),
        @AttributeOverride(name = "currency", column = @Column(name = "weight_unit")),
        @AttributeOverride(name = "audit.by", column = @Column(name = "weighed_by")),
        @AttributeOverride(name = "audit.at", column = @Column(name = "weighed_at"))
    }) Amount weight;
    @EmbeddedColumnNaming("tax_%s") @Embedded Amount tax; // since 7: EmbeddedColumnNaming
}
@Entity class Tool extends Priced {}
@Entity class Shop { @Id long id; }
@Embeddable
class Amount { @Column(name = "amount") BigDecimal value; String currency; @Embedded Audit audit; }
@Embeddable
record Audit(@Column(name = "checked_by") String by, @Column(name = "checked_at") java.time.Instant at) {}
