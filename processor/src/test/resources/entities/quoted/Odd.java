package quoted;

import jakarta.persistence.*;

@Entity
@Table(name = "`Odd Table`", uniqueConstraints = @UniqueConstraint(columnNames = {"`Mixed Case`", "plain"}), indexes = @Index(columnList = "`Mixed Case`"))
class Odd {
    @Id Long Id;
    @Column(name = "`Mixed Case`", unique = true) String mixed;
    String plain;
    @Column(name = "`user`") @Enumerated(EnumType.STRING) Kind user;
    @ManyToOne Odd größe;
    @Column(name = "aLongColumnNameWithLessThanSixtyThreeBytesWhoseCheckIsCut") @Enumerated(EnumType.STRING) Kind longName;
    enum Kind { A, B }
}
