package strategies;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitCollectionTableNameSource;
import org.hibernate.boot.model.naming.ImplicitForeignKeyNameSource;
import org.hibernate.boot.model.naming.ImplicitJoinColumnNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;

public class Implicit extends ImplicitNamingStrategyJpaCompliantImpl {

    @Override
    public Identifier determineCollectionTableName(ImplicitCollectionTableNameSource source) {
        return Identifier.toIdentifier("all_" + source.getOwningAttributePath().getProperty());
    }

    @Override
    public Identifier determineJoinColumnName(ImplicitJoinColumnNameSource source) {
        return Identifier.toIdentifier("to_" + source.getReferencedColumnName().getText());
    }

    @Override
    public Identifier determineForeignKeyName(ImplicitForeignKeyNameSource source) {
        return Identifier.toIdentifier(source.getTableName().getText() + "_to_"
                + source.getReferencedTableName().getText());
    }
}
