package generics;

import jakarta.persistence.*;
import java.io.Serializable;
import java.time.Instant;
import java.util.*;

@MappedSuperclass
abstract class Identified<I extends Serializable & Comparable<I>> {
    @Id I id;

    public abstract I identity();
}

@MappedSuperclass
abstract class Audited<I extends Serializable & Comparable<I>, P extends Party> extends Identified<I> {
    @Column(nullable = false, updatable = false) Instant createdAt;
    @ManyToOne P createdBy;
    @Version long version;
}

@Entity(name = "party")
class Party extends Identified<UUID> {
    String name;
    public UUID identity() { return id; }
}

@Entity
@Table(name = "orders")
class Order extends Audited<Long, Party> {
    String remark;
    @OneToMany(mappedBy = "order") List<Item> items = new ArrayList<>();
    public Long identity() { return id; }
    class Inner<T> { Map<? super T, List<? extends Order[]>> deep; }
}

@Entity
class Item extends Audited<String, Party> {
    @ManyToOne(optional = false, fetch = FetchType.LAZY) @JoinColumn(name = "order_id") Order order;
    @Convert(converter = Upper.class) String label;
    public String identity() { return id; }
}

@Converter
class Upper implements AttributeConverter<String, byte[]> {
    public byte[] convertToDatabaseColumn(String value) { return value.getBytes(); }
    public String convertToEntityAttribute(byte[] value) { return new String(value); }
}
