package comments;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.Comment;

@Entity @Table(
    comment = "from @Table, \"quoted\"", // since 7: comment
    name = "commented")
class Commented {
    @Id @Comment("the key") long id;
    @Column(comment = "from @Column") String one; // since 7: comment
    @Comment("from @Comment") String two;
    @ElementCollection @Comment("words of it") List<String> words;
    @ManyToMany @JoinTable(comment = "who knows whom") Set<Commented> known; // since 7: comment
    @ManyToOne @JoinColumn(comment = "parent") Commented parent; // since 7: comment
    @Embedded Part part; @Enumerated(EnumType.STRING) @Comment("kind of") Kind kind;
    enum Kind { A }
}
@Entity @Comment("a table\nof two lines") class Other { @Id long id; }
@Entity @SecondaryTable(
    comment = "the rest", // since 7: comment
    name = "more") class Third { @Id long id; @Column(table = "more") @Comment("text of it") String text; }
@Embeddable class Part { @Comment("in part") String inside; }
