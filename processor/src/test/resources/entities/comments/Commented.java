package comments;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.Comment;

@Entity @Table(name = "commented", comment = "from @Table, \"quoted\"")
class Commented {
    @Id @Comment("the key") long id; @Column(comment = "from @Column") String one; @Comment("from @Comment") String two;
    @ElementCollection @Comment("words of it") List<String> words; @ManyToMany @JoinTable(comment = "who knows whom") Set<Commented> known;
    @ManyToOne @JoinColumn(comment = "parent") Commented parent; @Embedded Part part; @Enumerated(EnumType.STRING) @Comment("kind of") Kind kind;
    enum Kind { A }
}
@Entity @Comment("a table\nof two lines") class Other { @Id long id; }
@Entity @SecondaryTable(name = "more", comment = "the rest") class Third { @Id long id; @Column(table = "more") @Comment("text of it") String text; }
@Embeddable class Part { @Comment("in part") String inside; }
