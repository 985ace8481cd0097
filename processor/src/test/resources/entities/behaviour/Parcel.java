package behaviour;

import jakarta.persistence.*;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Type;
import behaviour.codes.Codes;

@Entity
class Parcel {
    @Id
    @GeneratedValue(generator = "sevens")
    @GenericGenerator(name = "sevens", type = Sevens.class)
    long id;

    Status status;

    @Convert(converter = Fragile.class)
    boolean fragile;

    @Convert(converter = SizeConverter.class)
    Size size;

    @Type(WeightType.class)
    Weight weight;

    /** Its code is used, that of the entity around it is not. */
    enum Status {
        SENT("s"),
        LOST("l");

        final String letter;

        Status(String letter) {
            this.letter = Codes.upper(letter);
        }
    }

    @Converter(autoApply = true)
    static class StatusConverter implements AttributeConverter<Status, String> {
        @Override
        public String convertToDatabaseColumn(Status status) {
            return status == null ? null : status.letter;
        }

        @Override
        public Status convertToEntityAttribute(String letter) {
            return java.util.Arrays.stream(Status.values())
                    .filter(status -> status.letter.equals(letter))
                    .findFirst()
                    .orElse(null);
        }
    }
}
