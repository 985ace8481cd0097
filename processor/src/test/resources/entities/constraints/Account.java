package constraints;

import jakarta.persistence.*;
import java.time.LocalDate;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.NaturalId;

@Entity
@Table(
        name = "accounts",
        comment = "who owns what", // since 7: comment
        uniqueConstraints = {
            @UniqueConstraint(name = "UK_Number", columnNames = {"bank", "number"}),
            @UniqueConstraint(columnNames = {"owner_name", "opened"}),
            @UniqueConstraint(columnNames = "nick")
        },
        indexes = {
            @Index(columnList = "opened desc, bank"),
            @Index(name = "Idx_Owner", columnList = "owner_name", unique = true),
            @Index(name = "idx_lower", columnList = "(lower(nick))"),
            @Index(name = "idx_open", columnList = "bank", options = "where opened is not null") // since 7: options
        })
@Check(name = "Positive", constraints = "balance >= 0")
@Check(constraints = "number <> 'bank' and bank <> number")
class Account {
    @Id Long id;
    String bank;
    String number;
    @Column(name = "owner_name") String owner;
    LocalDate opened;
    String nick;
    @Check(constraints = "balance < 1000000") long balance;
    @NaturalId @Comment("public id") String handle;
    @Column(nullable = false, // since 7: check()
            check = @CheckConstraint(name = "short_pin", constraint = "length(pin) = 4")) String pin; // since 7: CheckConstraint
}
