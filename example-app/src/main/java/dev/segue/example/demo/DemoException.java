package dev.segue.example.demo;

import org.jspecify.annotations.Nullable;

/** The demo cannot go on; the message is for the person at the terminal. */
final class DemoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoException(String message) {
        this(message, null);
    }

    DemoException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
