package secondarytables;

import jakarta.persistence.*;
import java.util.*;

@Entity
@SecondaryTable(name = "patient_notes", pkJoinColumns = @PrimaryKeyJoinColumn(name = "patient_id"), foreignKey = @ForeignKey(name = "fk_notes"),
        indexes = @Index(name = "ix_doctor", columnList = "doctor"), uniqueConstraints = @UniqueConstraint(columnNames = "note_no"))
@SecondaryTable(name = "patient_photo", schema = "media")
class Patient {
    @Id @GeneratedValue Long id;
    String name;
    @Column(table = "patient_notes") String doctor;
    @Column(table = "patient_notes", name = "note_no", nullable = false) int number;
    @Column(table = "patient_photo") byte[] photo;
    @ManyToOne @JoinColumn(table = "patient_notes") Patient mother;
    @Embedded @AttributeOverride(name = "text", column = @Column(table = "patient_photo", name = "caption")) Caption caption;
}
@Embeddable class Caption { String text; }
