package restrictions;

import jakarta.persistence.*;
import jakarta.persistence.Cacheable;
import java.util.*;
import org.hibernate.annotations.*;

@Entity @SQLRestriction("gone = false") @FilterDef(name = "f") @Filter(name = "f", condition = "gone = true") @SQLInsert(sql = "insert into Filtered (gone, id) values (?, ?)") @DynamicUpdate @Immutable @Cacheable
class Filtered {
    @Id long id;
    boolean gone;
    @OneToMany(mappedBy = "filtered") @SQLRestriction("x > 0") @SQLOrder("x") List<Row> rows;
    @Formula("(select count(*) from Row r)") long count;
}
@Entity class Row { @Id long id; int x; @ManyToOne @Fetch(FetchMode.JOIN) Filtered filtered; @JoinFormula("x + 1") @ManyToOne Row computed; }
