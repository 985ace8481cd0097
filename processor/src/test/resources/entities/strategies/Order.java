package strategies;

import java.util.Comparator;
import java.util.List;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.ColumnOrderingStrategyStandard;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Constraint;

public class Order extends ColumnOrderingStrategyStandard {

    @Override
    public List<Column> orderConstraintColumns(Constraint constraint, Metadata metadata) {
        return constraint.getColumns().stream()
                .sorted(Comparator.comparing(Column::getName).reversed())
                .toList();
    }
}
