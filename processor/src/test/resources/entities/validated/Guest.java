package validated;

import jakarta.persistence.*;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.*;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.validator.constraints.Length;

@Entity
class Guest {
    @Id long id;
    @NotNull String name;
    @Size(max = 40) String street;
    @Length(max = 5) @NotBlank String zip;
    @Min(18) @Max(120) int age;
    @Digits(integer = 6, fraction = 2) BigDecimal credit;
    @Short String nick;
    @NotNull @Embedded Contact contact;
    @NotNull @ManyToOne Guest host;
    @NotEmpty @ElementCollection List<@NotNull String> tags = new ArrayList<>();
    @NotNull(groups = Later.class) String notYet;
}

@Embeddable
class Contact {
    @NotNull String mail;
    @Size(max = 20) String phone;
}

@Entity
class Regular extends Guest {
    @NotNull String since;
}

interface Later {}

@NotNull
@Size(max = 8)
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@interface Short {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
