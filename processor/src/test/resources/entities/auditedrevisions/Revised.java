package auditedrevisions;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.envers.*;

@Entity
@Audited
class Account {
    @Id
    long id;

    String owner;
}

@Entity
@Table(name = "revision")
@RevisionEntity(Listener.class)
class Revision {
    @Id
    @GeneratedValue
    @RevisionNumber
    @Column(name = "number")
    Long id;

    @RevisionTimestamp
    @Column(name = "made_at")
    Date madeAt;

    @Column(length = 40)
    String person;

    @ElementCollection
    @JoinTable(name = "revision_entity")
    @Column(name = "entity_name")
    @ModifiedEntityNames
    Set<String> entities;
}

class Listener implements EntityTrackingRevisionListener {
    public void newRevision(Object revision) {
        ((Revision) revision).person = "nobody";
    }

    public void entityChanged(Class type, String name, Object id, RevisionType kind, Object revision) {}
}
