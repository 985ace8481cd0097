package behaviour;

import java.io.Serializable;

record Weight(long grams) implements Serializable {
    static final int BITS = bits();

    static int bits() {
        return 33;
    }
}
