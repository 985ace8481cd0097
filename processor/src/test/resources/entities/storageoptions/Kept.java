package storageoptions; // since 7: options

import jakarta.persistence.*;
import java.util.*;

@Entity
class Kept {
    @Id long id;
    @Column(options = "storage external compression pglz") String outside;
    @Column(options = "storage extended") String usual;
    @Column(columnDefinition = "numeric(9,2) storage plain not null") java.math.BigDecimal plain;
    @Column(columnDefinition = "bytea STORAGE EXTERNAL") byte[] bytes;
}
