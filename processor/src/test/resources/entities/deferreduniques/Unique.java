package deferreduniques;

import jakarta.persistence.*;
import java.util.*;

@Entity @Table(uniqueConstraints = @UniqueConstraint(name = "uk_deferred", columnNames = "a", options = "deferrable initially deferred"))
class Unique { @Id long id; int a; }
