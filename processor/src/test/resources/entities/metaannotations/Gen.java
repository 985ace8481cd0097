package metaannotations;

import java.util.*;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.generator.EventTypeSets;

/** Public: older releases of Hibernate make no other. */
public class Gen implements BeforeExecutionGenerator {
    public Object generate(SharedSessionContractImplementor s, Object o, Object v, EventType t) { return v; }
    public EnumSet<EventType> getEventTypes() { return EventTypeSets.INSERT_ONLY; }
}
