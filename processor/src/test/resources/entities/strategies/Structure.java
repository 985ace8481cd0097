package strategies;

import java.util.Map;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.QualifiedSequenceName;
import org.hibernate.boot.model.relational.QualifiedTableName;
import org.hibernate.id.enhanced.StandardNamingStrategy;
import org.hibernate.service.ServiceRegistry;

public class Structure extends StandardNamingStrategy {

    @Override
    public QualifiedName determineSequenceName(
            Identifier catalog, Identifier schema, Map<?, ?> values, ServiceRegistry registry) {
        return new QualifiedSequenceName(
                catalog,
                schema,
                Identifier.toIdentifier(
                        "numbers_of_" + values.get("entity_name").toString().replace("strategies.", "")));
    }

    @Override
    public QualifiedName determineTableName(
            Identifier catalog, Identifier schema, Map<?, ?> values, ServiceRegistry registry) {
        return new QualifiedTableName(catalog, schema, Identifier.toIdentifier("all_numbers"));
    }
}
