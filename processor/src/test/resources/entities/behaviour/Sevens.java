package behaviour;

import java.util.Properties;
import org.hibernate.id.enhanced.SequenceStyleGenerator;

public class Sevens extends SequenceStyleGenerator {
    @Override
    protected int determineIncrementSize(Properties parameters) {
        return 7;
    }
}
