package basics;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.UUID;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;

@Entity
@Table(name = "products")
public class Product {
    enum Size { SMALL, LARGE }

    enum Colour { RED, GREEN, BLUE }

    @Id @GeneratedValue Long id;
    @Column(nullable = false, length = 40) String name;
    @Column(name = "net_price", precision = 12, scale = 2) BigDecimal price;
    @Comment("who buys it") String audience;
    boolean active;
    Integer stock;
    short rank;
    double weight;
    float ratio;
    byte[] image;
    char letter;
    LocalDate firstSold;
    LocalTime opens;
    LocalDateTime changed;
    Instant created;
    OffsetDateTime shipped;
    Duration warranty;
    UUID code;
    @Enumerated(EnumType.STRING) @Column(nullable = false) Size size;
    @Enumerated Colour colour;
    @ColumnDefault("7") int rating;
    @Column(columnDefinition = "varchar(20) default 'no, not null' not null") String defined;
    @Lob String story;
    @Column(unique = true) String barcode;
    @Version int version;
    @Transient String notMapped;
    String[] tags;
}
