package dev.segue.cli;

import dev.segue.migration.Step;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which names of sequences or types are there after a step of a plan, and which are gone: it drops them, or gives them another name,
 * as Segue does with those that it keeps. Only the names count: what a CASCADE there would take along is not meant.
 */
final class NamesGone {

    static final NamesGone SEQUENCES = new NamesGone("SEQUENCE");
    static final NamesGone TYPES = new NamesGone("TYPE");

    private static final String PART = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final String NAME = PART + "(?:\\s*\\.\\s*" + PART + ")?";
    private static final Pattern ONE = Pattern.compile(NAME);
    private static final Pattern SCHEMA = Pattern.compile("(" + PART + ")\\s*\\.\\s*" + PART);

    private final Pattern create;
    private final Pattern drop;
    private final Pattern rename;

    private NamesGone(String kind) {
        this.create = Pattern.compile("(?is)CREATE\\s+" + kind + "\\s+(" + NAME + ")\\s.*");
        this.drop = Pattern.compile("(?i)DROP\\s+" + kind + "\\s+(?:IF\\s+EXISTS\\s+)?(" + NAME + "(?:\\s*,\\s*" + NAME
                + ")*)(?:\\s+(?:CASCADE|RESTRICT))?\\s*;?");
        this.rename = Pattern.compile("(?i)ALTER\\s+" + kind + "\\s+(?:IF\\s+EXISTS\\s+)?(" + NAME
                + ")\\s+RENAME\\s+TO\\s+(" + PART + ")\\s*;?");
    }

    /** The names that a step takes away, as SQL writes them; none where it does anything else. */
    List<String> after(Step step) {
        String statement = statement(step);
        Matcher dropped = drop.matcher(statement);
        if (dropped.matches()) {
            return ONE.matcher(dropped.group(1))
                    .results()
                    .map(MatchResult::group)
                    .toList();
        }
        Matcher renamed = rename.matcher(statement);
        return renamed.matches() ? List.of(renamed.group(1)) : List.of();
    }

    /** The name that a step makes or gives, as SQL writes it. */
    List<String> made(Step step) {
        String statement = statement(step);
        Matcher created = create.matcher(statement);
        if (created.matches()) {
            return List.of(created.group(1));
        }
        Matcher renamed = rename.matcher(statement);
        return renamed.matches() ? List.of(inSchemaOf(renamed.group(1), renamed.group(2))) : List.of();
    }

    private static String inSchemaOf(String former, String name) {
        Matcher schema = SCHEMA.matcher(former);
        return schema.matches() ? schema.group(1) + "." + name : name;
    }

    private static String statement(Step step) {
        return step.kind() == Step.Kind.SQL ? step.argument(0).strip() : "";
    }
}
