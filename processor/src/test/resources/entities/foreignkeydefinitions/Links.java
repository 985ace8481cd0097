package foreignkeydefinitions;

import jakarta.persistence.*;
import java.util.*;

@Entity class Links {
    @Id long id;
    @ManyToOne @JoinColumn(name = "other_id", foreignKey = @ForeignKey(name = "fk_own", foreignKeyDefinition = "foreign key (other_id) references Links on update cascade")) Links other;
}
