package wrapperarrays;

import jakarta.persistence.*;
import java.util.*;

@Entity class Wrapped { @Id long id; Byte[] bytes; Character[] letters; }
