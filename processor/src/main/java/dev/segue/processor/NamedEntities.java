package dev.segue.processor;

import dev.segue.catalog.Origin;
import dev.segue.diagnostic.ProcessorError;
import dev.segue.entity.EntityModel;
import dev.segue.entity.Problem;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;

/** What is wrong with the names in {@code -Asegue.entities}. */
final class NamedEntities {

    private static final String MAPPED = "binary names of mapped classes that javac finds";
    private static final String NO_OWNER = "; this module has no entity, migration or snapshot either, so Segue does"
            + " nothing here. Where a parent POM hands the option to all modules, let only the one with the migrations have it,"
            + " or say -Asegue.drift=off in the others, which makes this a note";

    private final Elements elements;
    private final List<String> names;
    private final List<String> mapped;

    NamedEntities(ProcessingEnvironment env, CompileOptions options, EntityModel model) {
        this.elements = env.getElementUtils();
        this.names = options.entities();
        this.mapped = model.classNames();
    }

    /** The names of no mapped class are errors: their tables would read as dropped. */
    void addUnknown(List<Finding> wrong) {
        for (String name : names) {
            if (!mapped.contains(name)) {
                wrong.add(Finding.error(ProcessorError.OPTION.code(), text(name)));
            }
        }
    }

    /** For a module that has nothing but the option: no errors, since a parent POM may hand it to all modules. */
    List<Problem> withoutOwner() {
        List<Problem> remarks = new ArrayList<>();
        for (String name : names) {
            remarks.add(new Problem(ProcessorError.OPTION, text(name) + NO_OWNER, Origin.UNKNOWN));
        }
        return remarks;
    }

    private String text(String name) {
        return ProcessorError.OPTION.text("entities", name, MAPPED + "; " + found(name));
    }

    private String found(String name) {
        if (mapped.contains(name)) {
            return "that class is mapped, but no entity is, so there is no table";
        }
        if (elements.getTypeElement(name.replace('$', '.')) != null) {
            return "that class is none: it has no @Entity, @MappedSuperclass, @Embeddable or @Converter, nor does a"
                    + " mapping file name it";
        }
        return elements.getPackageElement(name) == null
                ? "no class of that name is among the sources or on the class path"
                : "that is a package: name each of its classes";
    }
}
