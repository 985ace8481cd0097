package dev.segue.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.segue.migration.Lock;
import dev.segue.migration.Migration;
import dev.segue.migration.MigrationInfo;
import dev.segue.migration.Step;
import dev.segue.migration.StepOption;
import dev.segue.migration.Steps;
import dev.segue.plan.PlannedStep;
import dev.segue.plan.Section;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/** Writes a plan as the source of a migration class. Pure: equal input gives equal text. */
public final class MigrationWriter {

    /** No line of a comment starts like this. */
    private static final String CLASS = "\npublic final class ";

    private static final String HEAD_END = " implements Migration {\n";

    private MigrationWriter() {}

    /**
     * The source text, with LF. The class records exactly the steps of the plan.
     *
     * @throws GenerateException if the plan has refusals or something that only a person can write
     */
    public static String write(MigrationClass migration) {
        check(migration);
        Rehearsal.of(migration.plan());
        String javadoc = JavaComment.javadoc(migration.plan().summary(), Call.WIDTH - " * ".length());
        JavaFile.Builder file = JavaFile.builder(migration.packageName(), type(migration, javadoc))
                .indent("    ")
                .skipJavaLangImports(true);
        Set<String> locks = new TreeSet<>();
        Set<String> options = new TreeSet<>();
        steps(migration).forEach(step -> {
            locks.add(StepCall.lockFactory(step));
            step.options().forEach(option -> options.add(StepCall.optionFactory(option)));
        });
        locks.remove("");
        locks.forEach(lock -> file.addStaticImport(Lock.class, lock));
        options.forEach(option -> file.addStaticImport(StepOption.class, option));
        return layOut(file.build().toString(), javadoc, Constants.of(migration.plan()));
    }

    /** What JavaPoet cannot say: a Javadoc of one line, space around members, constants below the methods. */
    private static String layOut(String source, String javadoc, Constants constants) {
        String brief = "/** " + javadoc + " */\n";
        String text = javadoc.contains("\n") || brief.length() > Call.WIDTH + 1
                ? source
                : source.replace("/**\n * " + javadoc + "\n */\n", brief);
        int body = text.indexOf(HEAD_END, text.indexOf(CLASS)) + HEAD_END.length();
        int end = text.lastIndexOf('}');
        return text.substring(0, body) + "\n" + text.substring(body, end) + constants.declarations()
                + text.substring(end);
    }

    private static TypeSpec type(MigrationClass migration, String javadoc) {
        TypeSpec.Builder type = TypeSpec.classBuilder(migration.className())
                .addJavadoc(javadoc.isEmpty() ? CodeBlock.of("") : CodeBlock.of("$L", javadoc))
                .addAnnotation(info(migration))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(Migration.class);
        List<CodeBlock> up = Chains.bodies(migration.plan().up());
        List<CodeBlock> down = Chains.bodies(migration.plan().down());
        type.addMethod(direction("up", up)).addMethod(direction("down", down));
        parts("up", up).forEach(type::addMethod);
        parts("down", down).forEach(type::addMethod);
        return type.build();
    }

    /** As the member {@code value}, JavaPoet leaves all of it on one line. */
    private static AnnotationSpec info(MigrationClass migration) {
        CodeBlock.Builder members = CodeBlock.builder().add("id = $L", JavaLiteral.plain(migration.id()));
        if (!migration.parent().isEmpty()) {
            members.add(", parent = $L", JavaLiteral.plain(migration.parent()));
        }
        if (!migration.catalog().isEmpty()) {
            members.add(", catalog = $L", JavaLiteral.plain(migration.catalog()));
        }
        return AnnotationSpec.builder(MigrationInfo.class)
                .addMember("value", members.build())
                .build();
    }

    private static MethodSpec direction(String name, List<CodeBlock> bodies) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Steps.class, "steps");
        if (bodies.size() == 1) {
            return method.addCode(bodies.get(0)).build();
        }
        for (int i = 1; i <= bodies.size(); i++) {
            method.addStatement("$L(steps)", name + i);
        }
        return method.build();
    }

    private static List<MethodSpec> parts(String name, List<CodeBlock> bodies) {
        if (bodies.size() == 1) {
            return List.of();
        }
        return Stream.iterate(1, i -> i <= bodies.size(), i -> i + 1)
                .map(i -> MethodSpec.methodBuilder(name + i)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addParameter(Steps.class, "steps")
                        .addCode(bodies.get(i - 1))
                        .build())
                .toList();
    }

    private static void check(MigrationClass migration) {
        if (!migration.plan().refusals().isEmpty()) {
            throw new GenerateException("the plan of %s has %d changes without a recipe: %s"
                    .formatted(
                            migration.id(),
                            migration.plan().refusals().size(),
                            migration.plan().refusals().get(0).what()));
        }
        String name = migration.packageName() + "." + migration.className();
        if (!SourceVersion.isName(name)) {
            throw new GenerateException(
                    "\"%s\" is no name for a Java class: use letters, digits and a package".formatted(name));
        }
    }

    private static Stream<Step> steps(MigrationClass migration) {
        return Stream.concat(migration.plan().up().stream(), migration.plan().down().stream())
                .map(Section::steps)
                .flatMap(List::stream)
                .map(PlannedStep::step);
    }
}
