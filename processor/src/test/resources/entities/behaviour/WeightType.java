package behaviour;

import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.usertype.UserType;

public class WeightType implements UserType<Weight> {
    @Override
    public int getSqlType() {
        return Weight.BITS > 32 ? Types.BIGINT : Types.INTEGER;
    }

    @Override
    public Class<Weight> returnedClass() {
        return Weight.class;
    }

    @Override
    public boolean equals(Weight a, Weight b) {
        return a == null ? b == null : a.equals(b);
    }

    @Override
    public int hashCode(Weight weight) {
        return weight.hashCode();
    }

    @Override
    public Weight nullSafeGet(ResultSet rows, int position, SharedSessionContractImplementor session, Object owner)
            throws SQLException {
        return new Weight(rows.getLong(position));
    }

    @Override
    public void nullSafeSet(
            PreparedStatement statement, Weight weight, int position, SharedSessionContractImplementor session)
            throws SQLException {
        statement.setLong(position, weight.grams());
    }

    @Override
    public Weight deepCopy(Weight weight) {
        return weight;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public Serializable disassemble(Weight weight) {
        return weight;
    }

    @Override
    public Weight assemble(Serializable cached, Object owner) {
        return (Weight) cached;
    }
}
