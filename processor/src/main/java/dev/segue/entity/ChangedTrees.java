package dev.segue.entity;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Tells the trees that a processor has changed after javac had read them, as Lombok does, from those that are as they were written. */
final class ChangedTrees implements Predicate<CompilationUnitTree> {

    private final Trees trees;
    private final Elements elements;
    private final JavaCompiler javac;
    private final Collection<String> options;

    /**
     * Of one compile.
     *
     * @param javac reads files again, with {@code options}
     */
    ChangedTrees(Trees trees, Elements elements, JavaCompiler javac, Collection<String> options) {
        this.trees = trees;
        this.elements = elements;
        this.javac = javac;
        this.options = List.copyOf(options);
    }

    @Override
    public boolean test(CompilationUnitTree tree) {
        CompilationUnitTree asWritten = parsed(tree.getSourceFile());
        return !text(new TreePath(tree), tree.getTypeDecls(), true)
                .equals(text(new TreePath(asWritten), asWritten.getTypeDecls(), false));
    }

    private CompilationUnitTree parsed(JavaFileObject file) {
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) javac.getTask(null, files, ChangedTrees::ignore, options, null, List.of(file));
            return task.parse().iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file.getName(), e);
        }
    }

    // The outer javac has read the same text and said what there is to say.
    private static void ignore(Diagnostic<? extends JavaFileObject> diagnostic) {}

    /** All declarations but those that javac itself adds when it enters a class: constructors that nobody has written. */
    private String text(TreePath parent, List<? extends Tree> declarations, boolean entered) {
        StringBuilder text = new StringBuilder();
        for (Tree declaration : declarations) {
            TreePath path = new TreePath(parent, declaration);
            if (declaration instanceof ClassTree type) {
                text.append(type.getModifiers()).append(type.getSimpleName()).append(type.getTypeParameters());
                text.append(type.getExtendsClause())
                        .append(type.getImplementsClause())
                        .append('{');
                text.append(text(path, type.getMembers(), entered)).append('}');
            } else if (!entered || !isOfJavac(path)) {
                text.append(declaration.toString().replace("...", "[]")).append(';'); // as javac enters a record
            }
        }
        return text.toString();
    }

    private boolean isOfJavac(TreePath path) {
        Element element = trees.getElement(path);
        return element != null && elements.getOrigin(element) == Elements.Origin.MANDATED;
    }
}
