package validationoff;

import jakarta.persistence.*;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.*;

@Entity class Guest { @Id long id; @NotNull String name; @Size(max = 9) String sized; }
