@SequenceGenerator(name = "shared", sequenceName = "shared_numbers", allocationSize = 5) // since 7: not applicable
@SoftDelete(columnName = "removed")
package packaged;

import jakarta.persistence.SequenceGenerator;
import org.hibernate.annotations.SoftDelete;
