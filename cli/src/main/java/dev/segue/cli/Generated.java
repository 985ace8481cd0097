package dev.segue.cli;

import dev.segue.generate.MigrationClass;
import dev.segue.plan.Plan;
import dev.segue.plan.Section;
import java.nio.file.Path;
import java.util.List;

/** Says what was written and what to do with it. */
final class Generated {

    private Generated() {}

    static void report(Invocation invocation, Project project, MigrationClass migration, Plan plan) {
        invocation.print("wrote  %s   %s up, %d down"
                .formatted(
                        shown(invocation, ProjectWriter.file(project, migration)),
                        steps(count(plan.up())),
                        count(plan.down())));
        invocation.print("wrote  " + shown(invocation, project.snapshotFile()));
        HazardLines.of(plan.hazards()).forEach(invocation::say);
        invocation.say("Read the class, commit both. Next: compile, then segue plan");
    }

    /** {@code 1 step}, {@code 2 steps}. */
    static String steps(long number) {
        return number == 1 ? "1 step" : number + " steps";
    }

    private static long count(List<Section> sections) {
        return sections.stream().mapToLong(section -> section.steps().size()).sum();
    }

    /** As seen from the folder of the command. */
    static String shown(Invocation invocation, Path file) {
        return file.startsWith(invocation.directory())
                ? invocation.directory().relativize(file).toString()
                : file.toString();
    }
}
