package joineddiscriminators;

import jakarta.persistence.*;

@Entity @Inheritance(strategy = InheritanceType.JOINED) class Silent { @Id long id; }
@Entity class SilentPart extends Silent { String text; }

@Entity @Inheritance(strategy = InheritanceType.JOINED) @DiscriminatorColumn(name = "kind") class Loud { @Id long id; }
@Entity class LoudPart extends Loud { String text; }
