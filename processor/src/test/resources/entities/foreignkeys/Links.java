package foreignkeys;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;

@Entity
class Links {
    @Id long id;
    @ManyToOne Target usual;
    @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "FK_Named")) Target named;
    @ManyToOne @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) Target none;
    @ManyToOne @JoinColumn(foreignKey = @ForeignKey(name = "fk_deferred", options = "deferrable initially deferred")) Target deferred; // since 7: options
    @ManyToOne @NotFound(action = NotFoundAction.IGNORE) Target lost;
    @ManyToOne @JoinColumn(insertable = false, updatable = false, name = "shared") Target first; @Column(name = "shared") Long shared;
    @OneToMany @JoinColumn(name = "links_id", foreignKey = @ForeignKey(name = "fk_many")) Set<Target> many;
    @ElementCollection @CollectionTable(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)) Set<String> words;
    @ManyToMany @JoinTable(foreignKey = @ForeignKey(name = "fk_one"), inverseForeignKey = @ForeignKey(name = "fk_two")) Set<Target> both;
    @OneToOne @MapsId Target same;
}
@Entity class Target { @Id long id; }
