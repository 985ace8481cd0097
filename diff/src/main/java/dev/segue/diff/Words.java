package dev.segue.diff;

/** How differences are said. */
final class Words {

    /** Why expressions could not be compared. */
    static final String NO_CANON =
            ": one side is known only as PostgreSQL prints it, the other was never seen by a server";

    private Words() {}

    static String changes(String what, String from, String to) {
        if (from.isEmpty()) {
            return "the %s \"%s\" is added".formatted(what, to);
        }
        return to.isEmpty()
                ? "the %s \"%s\" is removed".formatted(what, from)
                : "the %s changes from \"%s\" to \"%s\"".formatted(what, from, to);
    }

    static String notOwned(String object, String what, String found, String wanted) {
        return "%s has %s %s, wanted is %s; no snapshot records it"
                .formatted(object, what, orNone(found), orNone(wanted));
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : "\"" + text + "\"";
    }
}
