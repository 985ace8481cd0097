package generators;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.NativeGenerator; // since 7: NativeGenerator
import org.hibernate.annotations.Parameter;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.id.enhanced.SequenceStyleGenerator;

@Entity class Auto { @Id @GeneratedValue long id; }
@Entity class AutoUuid { @Id @GeneratedValue UUID id; }
@Entity class Named { @Id @GeneratedValue(generator = "named_numbers") long id; }
@Entity class Sequence1 { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) Integer id; }
@Entity class One { @Id @GeneratedValue(generator = "single") @SequenceGenerator(name = "single", allocationSize = 1, initialValue = 7) int id; }
@Entity class Schema1 {
    @Id @GeneratedValue(generator = "far") @SequenceGenerator(name = "far", schema = "seqs", sequenceName = "far_seq", allocationSize = 10) long id;
}
@Entity class Quoted { @Id @GeneratedValue(generator = "quoted") @SequenceGenerator(name = "quoted", sequenceName = "`Quoted Seq`") long id; }
@Entity class Identity1 { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id; }
@Entity class SmallIdentity { @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Short id; }
@Entity class Table1 { @Id @GeneratedValue(strategy = GenerationType.TABLE) long id; }
@Entity class Table2 {
    @Id @GeneratedValue(generator = "t2") @TableGenerator(name = "t2", table = "counters", schema = "seqs", pkColumnName = "name", valueColumnName = "value", pkColumnValue = "two", allocationSize = 5, uniqueConstraints = @UniqueConstraint(columnNames = "value"), indexes = @Index(columnList = "value")) long id;
}
@Entity class Uuid1 { @Id @GeneratedValue(strategy = GenerationType.UUID) String id; }
@Entity class Uuid7 { @Id @UuidGenerator(style = UuidGenerator.Style.VERSION_7) UUID id; } // since 7: VERSION_7
@Entity class Native { @Id @GeneratedValue @NativeGenerator(sequenceForm = @SequenceGenerator(name = "native_form", sequenceName = "native_numbers", allocationSize = 3)) long id; } // since 7: NativeGenerator
@Entity class Pooled {
@Id @GeneratedValue(generator = "pooled") @GenericGenerator(name = "pooled", type = SequenceStyleGenerator.class, parameters = {
    @Parameter(name = "sequence_name", value = "pooled_numbers"), @Parameter(name = "increment_size", value = "25"), @Parameter(name = "optimizer", value = "pooled-lo"), @Parameter(name = "initial_value", value = "11")}) long id; }
@Entity class Forced {
    @Id @GeneratedValue(generator = "forced_numbers") @GenericGenerator(name = "forced_numbers", type = SequenceStyleGenerator.class, parameters = @Parameter(name = "force_table_use", value = "true")) long id;
}
@Entity class Increment { @Id @GeneratedValue(generator = "increment") long id; }
@Entity class Assigned {
    @Id String id;
    @MapsId @OneToOne Uuid1 other;
    @GeneratedValue(generator = "order_no") @SequenceGenerator(name = "order_no", allocationSize = 1) @Transient long none;
}
@Entity class Shared {
    @Id @GeneratedValue(generator = "shared") @SequenceGenerator(name = "shared", sequenceName = "single", allocationSize = 1, initialValue = 7) int id;
}
@Entity @SequenceGenerator class Typed { @Id @GeneratedValue(strategy = GenerationType.SEQUENCE) long id; } // since 7: element 'name'
