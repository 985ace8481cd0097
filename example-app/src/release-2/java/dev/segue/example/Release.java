package dev.segue.example;

/** Which release of Stellar Insured this is. */
public final class Release {

    /** The version, as a person says it. */
    public static final String VERSION = "2.4.0";

    private Release() {}
}
