package quotednames;

import jakarta.persistence.*;
import java.util.*;

@Entity(name = "Orders") @Table(name = "`order`", uniqueConstraints = @UniqueConstraint(name = "UkOrder", columnNames = "`from`"), indexes = @Index(name = "IxOrder", columnList = "`to` desc"))
class Order1 {
    @Id @GeneratedValue @Column(name = "`ID`") Long id;
    @Column(name = "`from`") String from;
    @Column(name = "\"to\"") String to;
    @Column(name = "UPPER") String upper;
    @ManyToOne @JoinColumn(name = "`Parent Id`", foreignKey = @ForeignKey(name = "FkParent")) Order1 parent;
    @ElementCollection @CollectionTable(name = "`Order Tags`") @Column(name = "`a tag`") Set<String> tags;
    @Enumerated(EnumType.STRING) @Column(name = "`Kind`") Kind kind;
    @Column(name = "straße") String strasse; @Column(name = "`percent%`") String percent; @Column(name = "`semi;colon`") int semi; enum Kind { A, B }
}
@Entity @Table(name = "ALongTableNameThatIsFoldedAndNotCut") class Long1 {
    @Id long id;
    String aLongColumnNameThatIsFoldedAndNotCut;
    @ManyToMany @JoinTable(name = "others") Set<Long1> others;
}
