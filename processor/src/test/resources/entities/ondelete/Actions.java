package ondelete;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

@Entity
class Actions {
    @Id long id;
    @ManyToOne @OnDelete(action = OnDeleteAction.CASCADE) Target cascade;
    @ManyToOne @OnDelete(action = OnDeleteAction.SET_NULL) Target setNull;
    @ManyToOne @OnDelete(action = OnDeleteAction.SET_DEFAULT) @ColumnDefault("0") Target setDefault;
    @ManyToOne @OnDelete(action = OnDeleteAction.RESTRICT) Target restrict;
    @ManyToOne @OnDelete(action = OnDeleteAction.NO_ACTION) Target nothing;
    @ElementCollection @OnDelete(action = OnDeleteAction.CASCADE) Set<String> words;
    @OneToMany(mappedBy = "owner") @OnDelete(action = OnDeleteAction.CASCADE) Set<Target> targets;
    @ManyToMany @OnDelete(action = OnDeleteAction.CASCADE) Set<Target> many;
}
@Entity class Target { @Id long id; @ManyToOne Actions owner; }
