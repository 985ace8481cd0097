package dev.segue.generate;

import com.palantir.javapoet.CodeBlock;
import dev.segue.plan.PlannedStep;
import dev.segue.plan.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts the steps of one direction into chains of calls, and these into methods, so that javac copes with any number. */
final class Chains {

    /** A thousand chained calls overflow javac's stack. */
    private static final int CALLS = 40;

    /** A method has at most 64 KB of byte code. */
    private static final int STEPS_PER_METHOD = 200;

    private static final int CALL_COLUMN = 17;
    private static final int COMMENT_COLUMN = 16;
    private static final int HEADING_COLUMN = 14;

    private Chains() {}

    /** Bodies of methods, in order; together they record the sections. */
    static List<CodeBlock> bodies(List<Section> sections) {
        List<CodeBlock> bodies = new ArrayList<>();
        CodeBlock.Builder body = CodeBlock.builder();
        int steps = 0;
        for (Section chain : chains(sections)) {
            if (steps + chain.steps().size() > STEPS_PER_METHOD) {
                bodies.add(body.build());
                body = CodeBlock.builder();
                steps = 0;
            }
            body.add(statement(chain));
            steps += chain.steps().size();
        }
        bodies.add(body.build());
        return bodies;
    }

    /** Sections with few steps; a long one is cut, and its heading repeated. */
    private static List<Section> chains(List<Section> sections) {
        List<Section> chains = new ArrayList<>();
        for (Section section : sections) {
            List<PlannedStep> steps = section.steps();
            for (int from = 0; from < steps.size(); from += CALLS) {
                int to = Math.min(from + CALLS, steps.size());
                chains.add(new Section(section.phase(), section.why(), steps.subList(from, to)));
            }
        }
        return chains;
    }

    private static CodeBlock statement(Section section) {
        String phase = section.phase().name().toLowerCase(Locale.ROOT);
        Call heading = new Call(phase, List.of(new Call.Text(section.why())));
        CodeBlock.Builder chain = CodeBlock.builder().add("$[steps.").add(heading.layOut(HEADING_COLUMN));
        String last = "";
        for (PlannedStep step : section.steps()) {
            // one comment for a group of steps that have the same
            String comment = step.comment().equals(last) ? "" : step.comment();
            last = step.comment();
            JavaComment.lines(comment, Call.WIDTH - COMMENT_COLUMN).forEach(line -> chain.add("\n$L", line));
            chain.add("\n.").add(StepCall.of(step).layOut(CALL_COLUMN));
        }
        return chain.add(";\n$]").build();
    }
}
