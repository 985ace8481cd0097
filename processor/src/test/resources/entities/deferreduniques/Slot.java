package deferreduniques; // since 7: options

import jakarta.persistence.*;

@Entity
@Table(
        uniqueConstraints = {
            @UniqueConstraint(name = "uk_deferred", columnNames = "a", options = "deferrable initially deferred"),
            @UniqueConstraint(name = "uk_deferrable", columnNames = {"a", "b"}, options = "DEFERRABLE initially immediate"),
            @UniqueConstraint(columnNames = {"b", "id"}, options = "initially  deferred")
        })
class Slot {
    @Id long id;
    int a;
    int b;
}
