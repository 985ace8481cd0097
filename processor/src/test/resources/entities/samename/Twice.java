package samename;

import jakarta.persistence.*;
import java.util.*;

@Entity @Table(name = "a_table_whose_name_has_sixty_three_bytes_and_then_two_more_bytes_1") class One { @Id long id; }
@Entity @Table(name = "a_table_whose_name_has_sixty_three_bytes_and_then_two_more_bytes_2") class Two {
    @Id long id;
    @Column(name = "a_column_whose_name_has_sixty_three_bytes_and_then_two_more_byte_1") int first;
    @Column(name = "a_column_whose_name_has_sixty_three_bytes_and_then_two_more_byte_2") int second;
}
