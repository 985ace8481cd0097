package xmlignored;

import jakarta.persistence.*;
import java.util.*;

@Entity class Parcel { @Id long id; String content; }
class Letter { long id; }
