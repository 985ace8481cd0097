package dev.segue.read.snapshot;

import dev.segue.catalog.Expression;
import dev.segue.catalog.Name;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line that is being written: a word, then what it names, then attributes. What is empty is left out. */
final class Line {

    private final StringBuilder text;
    private final Detail detail;

    Line(String kind, Detail detail) {
        this.text = new StringBuilder(kind);
        this.detail = detail;
    }

    Line string(String value) {
        text.append(' ').append(Quoted.of(value));
        return this;
    }

    Line name(Name name) {
        text.append(' ').append(qualified(name));
        return this;
    }

    Line number(String key, long value) {
        text.append(' ').append(key).append('=').append(value);
        return this;
    }

    Line position(int position) {
        return detail == Detail.CATALOG && position != 0 ? number("position", position) : this;
    }

    Line flag(String word, boolean set) {
        text.append(set ? " " + word : "");
        return this;
    }

    Line text(String key, String value) {
        if (!value.isEmpty()) {
            text.append(' ').append(key).append('=').append(Quoted.of(value));
        }
        return this;
    }

    Line texts(String key, List<String> values) {
        if (!values.isEmpty()) {
            text.append(' ')
                    .append(key)
                    .append(values.stream().map(Quoted::of).collect(Collectors.joining(", ", "=(", ")")));
        }
        return this;
    }

    Line target(String key, Name name) {
        text.append(' ').append(key).append('=').append(qualified(name));
        return this;
    }

    /** An enum constant; the usual one is left out. */
    <E extends Enum<E>> Line word(String key, E value, E usual) {
        if (value != usual) {
            text.append(' ').append(key).append('=').append(value.name());
        }
        return this;
    }

    /** Both texts of an expression; where only the structure counts, the one that stands for it. */
    Line expression(String key, @Nullable Expression expression) {
        if (expression == null) {
            return this;
        }
        return detail == Detail.STRUCTURE
                ? text(key, expression.text())
                : text(key, expression.expr()).text(key + "-canon", expression.canon());
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String qualified(Name name) {
        String own = Quoted.of(name.name());
        return name.schema().isEmpty() ? own : Quoted.of(name.schema()) + "." + own;
    }
}
