package dev.segue.migration;

import dev.segue.DefinitionException;

/** Makes the exceptions for migrations that are written wrongly. */
final class Definition {

    private Definition() {}

    static DefinitionException error(String message) {
        return new DefinitionException(message);
    }
}
