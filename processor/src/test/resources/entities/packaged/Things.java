package packaged;

import jakarta.persistence.*;

@Entity class Thing { @Id @GeneratedValue(generator = "shared") long id; String name; }

@Entity @Table(schema = "other") class Elsewhere { @Id @GeneratedValue(generator = "shared") long id; @ManyToOne Thing thing; }

class Outer {
    @Entity static class Nested { @Id @GeneratedValue long id; @Embedded Part part; }
    @Embeddable static class Part { String text; @ManyToOne Thing thing; }
}
