package identifiers;

import jakarta.persistence.*;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

@Entity class ByIdentity { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Integer id; }

@Entity class BySequence {
    @Id @GeneratedValue(generator = "numbers") @SequenceGenerator(name = "numbers", sequenceName = "Number_Seq", initialValue = 100, allocationSize = 20)
    long id;
}

@Entity class ByUuid { @Id @GeneratedValue(strategy = GenerationType.UUID) UUID id; }

@Entity class ByTimeUuid { @Id @UuidGenerator(style = UuidGenerator.Style.TIME) UUID id; }

@Entity class ByTable { @Id @GeneratedValue(strategy = GenerationType.TABLE) @TableGenerator(name = "t", table = "gens", pkColumnName = "kind") long id; }

@Entity @IdClass(ByClass.Pk.class) class ByClass {
    @Id String b;
    @Id @Column(name = "key_a") int a;
    String text;
    static class Pk implements java.io.Serializable { String b; int a;
        public boolean equals(Object o) { return o == this; } public int hashCode() { return a; } }
}
