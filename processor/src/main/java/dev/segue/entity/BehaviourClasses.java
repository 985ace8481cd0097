package dev.segue.entity;

import dev.segue.catalog.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Classes in the sources whose code, not declaration, decides the schema: a stub of theirs would answer wrongly, so they are
 * compiled in memory.
 *
 * @param compiled class files by binary name, to be defined instead of stubs
 * @param problems one for each class that cannot be compiled; nothing may be mapped while there is one
 */
public record BehaviourClasses(Map<String, byte[]> compiled, List<Problem> problems) {

    public BehaviourClasses {
        compiled = Map.copyOf(compiled);
        problems = List.copyOf(problems);
    }

    /** Compiles them; does not start a compiler where there are none. */
    static BehaviourClasses compile(ProcessingEnvironment env, SourceTypes sources, Set<TypeElement> behaviour) {
        if (behaviour.isEmpty()) {
            return new BehaviourClasses(Map.of(), List.of());
        }
        List<Problem> problems = new ArrayList<>();
        BehaviourRoles roles = new BehaviourRoles(env.getTypeUtils(), sources);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (!sources.hasTrees() || javac == null) {
            String why = "this compiler does not show its sources";
            behaviour.forEach(type -> problems.add(problem(roles.role(type), sources.binaryName(type), why)));
            return new BehaviourClasses(Map.of(), problems);
        }
        NestedCompile.Result result = new NestedCompile(env, sources, behaviour, javac).run();
        result.failed().forEach((type, why) -> problems.add(problem(roles.role(type), sources.binaryName(type), why)));
        return new BehaviourClasses(result.classes(), problems);
    }

    private static Problem problem(String role, String name, String why) {
        return new Problem(
                MappingError.BEHAVIOUR_IN_SOURCE,
                "%s is %s, and Hibernate has to run its code; it cannot be compiled before the others: %s; mend that, or move it to a module that is compiled before this one"
                        .formatted(name, role.isEmpty() ? "used by a class that decides the schema" : role, why),
                new Origin(name, ""));
    }
}
