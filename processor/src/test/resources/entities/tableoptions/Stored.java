package tableoptions; // since 7: options

import jakarta.persistence.*;
import java.util.*;

@Entity @Table(name = "stored", options = "WITH (FillFactor = 70, autovacuum_vacuum_scale_factor=0.05)") @SecondaryTable(name = "stored_more", options = "with (autovacuum_enabled = off)")
class Stored {
    @Id long id;
    @Column(table = "stored_more") String more;
    @ManyToMany @JoinTable(name = "stored_links", options = "with (fillfactor = 90)") Set<Stored> links;
    @ElementCollection @CollectionTable(name = "stored_words", options = "with (fillfactor = 80)") List<String> words;
}
@Entity class Numbered {
    @Id @GeneratedValue(generator = "g") @TableGenerator(name = "g", table = "stored_numbers", options = "with (fillfactor = 50)") long id;
}
