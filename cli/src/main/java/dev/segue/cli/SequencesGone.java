package dev.segue.cli;

import dev.segue.migration.Step;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which names of sequences are gone after a step of a plan: it drops them, or gives them another name, as Segue does with those
 * whose values it keeps. Only the names count: what a CASCADE there would take along is not meant.
 */
final class SequencesGone {

    private static final String PART = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
    private static final String NAME = PART + "(?:\\s*\\.\\s*" + PART + ")?";
    private static final Pattern DROP = Pattern.compile("(?i)DROP\\s+SEQUENCE\\s+(?:IF\\s+EXISTS\\s+)?(" + NAME
            + "(?:\\s*,\\s*" + NAME + ")*)(?:\\s+(?:CASCADE|RESTRICT))?\\s*;?");
    private static final Pattern RENAME = Pattern.compile(
            "(?i)ALTER\\s+SEQUENCE\\s+(?:IF\\s+EXISTS\\s+)?(" + NAME + ")\\s+RENAME\\s+TO\\s+" + PART + "\\s*;?");
    private static final Pattern ONE = Pattern.compile(NAME);

    private SequencesGone() {}

    /** The names as SQL writes them; none where the step does anything else. */
    static List<String> after(Step step) {
        if (step.kind() != Step.Kind.SQL) {
            return List.of();
        }
        String statement = step.argument(0).strip();
        Matcher drop = DROP.matcher(statement);
        if (drop.matches()) {
            return ONE.matcher(drop.group(1)).results().map(MatchResult::group).toList();
        }
        Matcher rename = RENAME.matcher(statement);
        return rename.matches() ? List.of(rename.group(1)) : List.of();
    }
}
