package genericsuperclasses;

import jakarta.persistence.*;
import java.util.*;

@MappedSuperclass
abstract class Base<K extends java.io.Serializable> { @Id K key; @Version int version; }
@MappedSuperclass
abstract class Owned<K extends java.io.Serializable, O extends Base<?>, V> extends Base<K> {
    @ManyToOne O owner; V value; @ElementCollection List<V> history; @Embedded Span<V> span;
}
@Embeddable class Span<V> { V low; V high; }
@Entity class Account extends Base<UUID> { String name; }
@Entity class Rate extends Owned<Long, Account, java.math.BigDecimal> {}
@Entity class Label extends Owned<String, Rate, String> {}
