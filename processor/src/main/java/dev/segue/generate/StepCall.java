package dev.segue.generate;

import dev.segue.migration.Lock;
import dev.segue.migration.Step;
import dev.segue.migration.StepOption;
import dev.segue.plan.PlannedStep;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns a planned step into the call that records it. */
final class StepCall {

    private StepCall() {}

    static Call of(PlannedStep planned) {
        Step step = planned.step();
        List<Call.Argument> arguments = new ArrayList<>();
        lock(step).ifPresent(arguments::add);
        step.arguments().forEach(argument -> arguments.add(new Call.Text(argument)));
        if (!planned.constant().isEmpty()) {
            arguments.set(arguments.size() - 1, Call.Expression.of(planned.constant()));
        }
        step.options().forEach(option -> arguments.add(option(option)));
        return new Call(method(step), arguments);
    }

    /** The name of the factory in {@link Lock}; empty where the call names no lock. */
    static String lockFactory(Step step) {
        if (step.kind() != Step.Kind.SQL && step.kind() != Step.Kind.ATOMICALLY) {
            return "";
        }
        return switch (step.lock().mode()) {
            case NONE -> step.kind() == Step.Kind.SQL ? "" : "none";
            case SHARE_UPDATE_EXCLUSIVE -> "shareUpdateExclusive";
            case SHARE -> "share";
            case SHARE_ROW_EXCLUSIVE -> "shareRowExclusive";
            case ACCESS_EXCLUSIVE -> "exclusive";
        };
    }

    /** The name of the factory in {@link StepOption}. */
    static String optionFactory(StepOption option) {
        if (option instanceof StepOption.Timeout) {
            return "timeout";
        }
        return option instanceof StepOption.FirstBatch ? "firstBatch" : "outsideTransaction";
    }

    private static Optional<Call.Argument> lock(Step step) {
        String factory = lockFactory(step);
        String tables = step.lock().tables().stream().map(JavaLiteral::plain).collect(Collectors.joining(", "));
        return factory.isEmpty() ? Optional.empty() : Optional.of(Call.Expression.of(factory + "(" + tables + ")"));
    }

    /** {@code TRASH_TABLE} is {@code trashTable}. */
    static String method(Step step) {
        if (step.kind() == Step.Kind.CODE) {
            throw new GenerateException(
                    "step \"%s\" under \"%s\" is Java code, which only a person writes: add it to the class by hand"
                            .formatted(step.argument(0), step.why()));
        }
        String[] words = step.kind().name().toLowerCase(Locale.ROOT).split("_", -1);
        return words[0]
                + Arrays.stream(words, 1, words.length)
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
    }

    private static Call.Argument option(StepOption option) {
        if (option instanceof StepOption.Timeout timeout) {
            return timeout(timeout.duration());
        }
        String argument = option instanceof StepOption.FirstBatch batch ? Integer.toString(batch.rows()) : "";
        return Call.Expression.of(optionFactory(option) + "(" + argument + ")");
    }

    private static Call.Argument timeout(Duration duration) {
        if (!duration.equals(duration.truncatedTo(ChronoUnit.MILLIS))) {
            return Call.Expression.ofTimeout("ofNanos", duration.toNanos());
        }
        if (!duration.equals(duration.truncatedTo(ChronoUnit.SECONDS))) {
            return Call.Expression.ofTimeout("ofMillis", duration.toMillis());
        }
        long seconds = duration.toSeconds();
        if (seconds == 0 || seconds % 60 != 0) {
            return Call.Expression.ofTimeout("ofSeconds", seconds);
        }
        return seconds % 3600 == 0
                ? Call.Expression.ofTimeout("ofHours", seconds / 3600)
                : Call.Expression.ofTimeout("ofMinutes", seconds / 60);
    }
}
