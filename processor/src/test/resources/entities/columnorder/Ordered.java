package columnorder;

import jakarta.persistence.*;
import java.util.*;

@Entity class Ordered { @EmbeddedId Key key; String zulu; int alpha; @ManyToMany List<Ordered> others; }
@Embeddable record Key(String zone, long amount, short kind) {}
