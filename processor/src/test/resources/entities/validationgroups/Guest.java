package validationgroups;

import jakarta.persistence.*;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.*;

@Entity class Guest {
    @Id long id;
    @NotNull String usual;
    @NotNull(groups = Ddl.class) String inGroup;
    @Size(max = 9, groups = Ddl.class) String sized;
}
interface Ddl {}
