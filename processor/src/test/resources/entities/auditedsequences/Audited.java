package auditedsequences;

import jakarta.persistence.*;
import org.hibernate.envers.*;

@Entity
@Audited
class Account {
    @Id
    long id;

    String owner;
}
