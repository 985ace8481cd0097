package tableperclass;

import jakarta.persistence.*;
import java.util.*;

@Entity @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
class Medium { @Id @GeneratedValue Long id; @Column(nullable = false) String title; @ManyToOne Medium sequel; @ElementCollection Set<String> tags; }
@Entity class Book extends Medium { @Column(unique = true) String isbn; @ManyToMany Set<Medium> cites; }
@Entity class Film extends Medium { @Enumerated(EnumType.STRING) Format format; }
@Entity class Serial extends Film { int season; }
enum Format { WIDE, TALL }
