package softdelete;

import jakarta.persistence.*;
import java.util.*;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.type.YesNoConverter;

@Entity @SoftDelete class Usual {
    @Id long id;
    @ElementCollection @SoftDelete List<String> words;
    @ManyToMany @SoftDelete(columnName = "off") Set<Usual> others;
}
@Entity @SoftDelete(strategy = SoftDeleteType.ACTIVE, columnName = "live") class Active { @Id long id; }
@Entity @SoftDelete(converter = YesNoConverter.class) class Converted { @Id long id; }
@Entity @SoftDelete(strategy = SoftDeleteType.TIMESTAMP, columnName = "deleted_at") class Dated { @Id long id; } // since 7: TIMESTAMP
@Entity @SoftDelete @Inheritance(strategy = InheritanceType.JOINED) class Parent { @Id long id; }
@Entity class Child extends Parent { String name; }
@Entity @SoftDelete(comment = "gone?", // since 7: comment
        options = "default false") class Commented { @Id long id; } // since 7: options
