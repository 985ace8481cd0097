package snakecase;

import jakarta.persistence.*;
import java.util.*;

@Entity class CustomerOrder {
    @Id @GeneratedValue Long orderId;
    String shipTo;
    @ManyToOne CustomerOrder previousOrder;
    @ElementCollection List<String> giftNotes;
    @Column(name = "URLText") String url;
    @Embedded Part firstPart;
    @Enumerated(EnumType.STRING) Kind orderKind;
    enum Kind { A, B }
}
@Embeddable class Part { String partName; @ManyToOne CustomerOrder partOf; }
