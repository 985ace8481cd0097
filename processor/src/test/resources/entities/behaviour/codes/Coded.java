package behaviour.codes;

public interface Coded {
    int code();

    /** Shifted, so that a stub would be noticed. */
    default Integer stored() {
        return code() + 10;
    }
}
