package dev.segue.mapping;

import dev.segue.catalog.Origin;
import dev.segue.entity.MappingError;
import dev.segue.entity.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns what Hibernate threw into a problem at the class or attribute that its message names. */
final class Rejection {

    private static final List<String> VERDICTS = List.of(
            "org.hibernate.HibernateException", "jakarta.persistence.PersistenceException", "org.hibernate.models.");

    private static final Pattern QUOTED = Pattern.compile("['\"`\\[(]([\\w.$]+)['\"`\\])]");

    private Rejection() {}

    static Problem of(Throwable thrown, String hibernateVersion, List<String> names) {
        String message = message(thrown);
        Optional<String> missing = missingClass(thrown);
        if (missing.isPresent()) {
            return new Problem(
                    MappingError.MISSING_CLASS,
                    "the mapping needs class %s, which is not on the class path: add the library that has it"
                            .formatted(missing.get()),
                    origin(message, names));
        }
        Optional<ExceptionInInitializerError> initializer = initializer(thrown);
        if (initializer.isPresent()) {
            return failedInitializer(initializer.get(), names);
        }
        if (thrown instanceof LinkageError && message.replace('/', '.').contains("org.hibernate.")) {
            return new Problem(
                    MappingError.UNSUPPORTED_HIBERNATE,
                    "Hibernate %s differs from the one that Segue's bridge was compiled with (%s): use the version that the documentation of this release names"
                            .formatted(hibernateVersion, message),
                    Origin.UNKNOWN);
        }
        if (message.startsWith("setting hibernate.dialect ")) {
            return new Problem(MappingError.DIALECT, message, Origin.UNKNOWN);
        }
        Origin at = origin(message, names);
        List<String> words = at.isUnknown() ? List.of() : quoted(message);
        return isVerdict(thrown)
                ? new Problem(MappingError.REJECTED, "Hibernate rejects the mapping: " + message, at, words)
                : new Problem(
                        MappingError.HIBERNATE_FAILED,
                        "Hibernate %s failed while mapping the entities: %s: %s (at %s)"
                                .formatted(hibernateVersion, thrown.getClass().getName(), message, place(thrown)),
                        at,
                        words);
    }

    private static Optional<ExceptionInInitializerError> initializer(Throwable thrown) {
        for (Throwable link = thrown; link != null; link = link.getCause()) {
            if (link instanceof ExceptionInInitializerError error) {
                return Optional.of(error);
            }
        }
        return Optional.empty();
    }

    private static Problem failedInitializer(ExceptionInInitializerError error, List<String> names) {
        Throwable cause = error.getCause() == null ? error : error.getCause();
        String type = Stream.of(cause.getStackTrace())
                .filter(frame -> frame.getMethodName().equals("<clinit>"))
                .findFirst()
                .map(StackTraceElement::getClassName)
                .orElse("a class");
        return new Problem(
                MappingError.HIBERNATE_FAILED,
                "Hibernate has to run %s, whose static initialiser throws %s: it must do without what is there only at run time"
                        .formatted(type, cause),
                names.contains(type) ? new Origin(type, "") : Origin.UNKNOWN);
    }

    /** Names that the message sets off: one of them may stand in the annotation that is wrong. */
    private static List<String> quoted(String message) {
        return QUOTED.matcher(message)
                .results()
                .map(name -> name.group(1))
                .filter(name -> !name.contains("."))
                .distinct()
                .toList();
    }

    /** A class of others than Hibernate that cannot be found; one of Hibernate's own means that it is another release. */
    private static Optional<String> missingClass(Throwable thrown) {
        for (Throwable link = thrown; link != null; link = link.getCause()) {
            if (link instanceof ClassNotFoundException || link instanceof NoClassDefFoundError) {
                String name = String.valueOf(link.getMessage()).replace('/', '.');
                return Optional.of(name)
                        .filter(found -> found.matches("[\\w.$]+") && !found.startsWith("org.hibernate."));
            }
        }
        return Optional.empty();
    }

    private static String place(Throwable thrown) {
        return thrown.getStackTrace().length == 0 ? "an unknown place" : thrown.getStackTrace()[0].toString();
    }

    /** The messages of the chain, without those that only repeat another. */
    private static String message(Throwable thrown) {
        StringBuilder all = new StringBuilder();
        for (Throwable link = thrown; link != null; link = link.getCause()) {
            String text = link.getMessage() == null
                    ? link.getClass().getName()
                    : link.getMessage().strip();
            if (all.indexOf(text) < 0) {
                all.append(all.isEmpty() ? "" : ": ").append(text);
            }
        }
        return all.toString();
    }

    private static boolean isVerdict(Throwable thrown) {
        for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
            if (VERDICTS.stream().anyMatch(type.getName()::startsWith)) {
                return true;
            }
        }
        return false;
    }

    // Longest name first: one class name may be the beginning of another.
    private static Origin origin(String message, List<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .filter(name -> message.contains(name))
                .findFirst()
                .map(name -> new Origin(name, attribute(message, name)))
                .orElse(Origin.UNKNOWN);
    }

    private static String attribute(String message, String name) {
        Matcher named =
                Pattern.compile(Pattern.quote(name) + "[.#]([\\w.]*\\w)").matcher(message);
        return named.find() ? named.group(1).toLowerCase(Locale.ROOT).equals("class") ? "" : named.group(1) : "";
    }
}
