package audited;

import jakarta.persistence.*;
import org.hibernate.envers.*;

@Entity
@Audited
@Inheritance(strategy = InheritanceType.JOINED)
class Payment {
    @Id
    long id;

    int amount;
}

@Entity
@Audited
class Card extends Payment {
    @Column(length = 4)
    String digits;
}

@Entity
class Cash extends Payment {
    String till;
}

@Entity
@Audited
@Inheritance
@DiscriminatorColumn(length = 8)
abstract class Contract {
    @Id
    long id;

    String name;
}

@Entity
@Audited
@DiscriminatorValue("lease")
class Lease extends Contract {
    int months;
}

@Entity
@Audited
@DiscriminatorValue("sale")
class Sale extends Contract {
    int price;
}

@Entity
@Audited
@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
abstract class Asset {
    @Id
    long id;

    String name;
}

@Entity
@Audited
class House extends Asset {
    int rooms;
}

@Entity
@Audited
@SecondaryTable(name = "patient_details")
@SecondaryAuditTable(secondaryTableName = "patient_details", secondaryAuditTableName = "details_history")
class Patient {
    @Id
    long id;

    @Column(table = "patient_details")
    String blood;

    String name;
}
