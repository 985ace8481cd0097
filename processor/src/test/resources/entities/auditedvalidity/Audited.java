package auditedvalidity;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.envers.*;

@Entity
@Audited
class Book {
    @Id
    long id;

    String title;

    @Audited(withModifiedFlag = true, modifiedColumnName = "prize_touched")
    Integer price;

    @ManyToOne
    Author author;

    @ElementCollection
    Set<String> keywords;

    @NotAudited
    String shelf;
}

@Entity
@Audited
class Author {
    @Id
    long id;

    String name;
}
