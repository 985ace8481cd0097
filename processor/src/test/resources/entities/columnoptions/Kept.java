package columnoptions; // since 7: options

import jakarta.persistence.*;
import java.util.*;

@Entity
class Kept {
    @Id long id;
    @Column(options = "compression pglz") String pressed;
    @Column(columnDefinition = "text compression pglz not null") String text;
    @Column(options = "generated always as (upper(text)) stored", insertable = false, updatable = false) String loud;
    @Column(columnDefinition = "int generated always as (id::int * 2) stored", insertable = false, updatable = false) Integer twice;
    @Column(columnDefinition = "bigint generated always as identity", insertable = false, updatable = false) Long counted;
    @Column(columnDefinition = "bigserial", insertable = false, updatable = false) Long serial;
    @ManyToOne @JoinColumn(name = "parent", options = "default 1") Kept parent;
}
