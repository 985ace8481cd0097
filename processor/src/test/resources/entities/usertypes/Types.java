package usertypes;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.CompositeType;
import org.hibernate.annotations.EmbeddableInstantiator;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JavaType;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.descriptor.java.Immutability;
import org.hibernate.type.descriptor.java.StringJavaType;
import org.hibernate.type.descriptor.jdbc.LongVarcharJdbcType;
import org.hibernate.usertype.CompositeUserType;

@Entity class Song {
    @Id long id;
    @CompositeType(LengthType.class) @AttributeOverride(name = "minutes", column = @Column(name = "min")) Len length;
    @JavaType(StringJavaType.class) String name;
    @JdbcType(LongVarcharJdbcType.class) String lyrics;
    @Mutability(Immutability.class) String fixed;
    @EmbeddableInstantiator(Maker.class) @Embedded Pair pair;
}
class Len { int minutes; int seconds; }
@Embeddable class Pair { String a; String b; }
class Maker implements org.hibernate.metamodel.spi.EmbeddableInstantiator {
    public boolean isInstance(Object o) { return o instanceof Pair; } public boolean isSameClass(Object o) { return o.getClass() == Pair.class; }
    public Object instantiate(org.hibernate.metamodel.spi.ValueAccess v) { return new Pair(); }
    /** Those of Hibernate 6. */
    public boolean isInstance(Object o, org.hibernate.engine.spi.SessionFactoryImplementor f) { return isInstance(o); }
    public boolean isSameClass(Object o, org.hibernate.engine.spi.SessionFactoryImplementor f) { return isSameClass(o); }
    public Object instantiate(org.hibernate.metamodel.spi.ValueAccess v, org.hibernate.engine.spi.SessionFactoryImplementor f) { return new Pair(); }
}
class LengthType implements CompositeUserType<Len> {
    public Object getPropertyValue(Len l, int p) { return p == 0 ? l.minutes : l.seconds; }
    public Len instantiate(org.hibernate.metamodel.spi.ValueAccess v) { return new Len(); }
    /** That of Hibernate 6. */
    public Len instantiate(org.hibernate.metamodel.spi.ValueAccess v, org.hibernate.engine.spi.SessionFactoryImplementor f) { return new Len(); }
    public Class<?> embeddable() { return Mapped.class; } public Class<Len> returnedClass() { return Len.class; }
    public boolean equals(Len a, Len b) { return a == b; } public int hashCode(Len l) { return 1; } public Len deepCopy(Len l) { return l; } public boolean isMutable() { return false; }
    public java.io.Serializable disassemble(Len l) { return null; } public Len assemble(java.io.Serializable c, Object o) { return null; } public Len replace(Len a, Len b, Object o) { return a; }
    public static class Mapped { int minutes; int seconds; }
}
