package dev.segue.processor;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.segue.entity.JavacTrees;
import java.io.IOException;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The sources behind elements. Must not be loaded where {@code com.sun.source} is missing. */
final class Sources {

    private final @Nullable Trees trees;

    Sources(ProcessingEnvironment env) {
        this.trees = JavacTrees.lookup(env).orElse(null); // without them class files and names have to do
    }

    /** Whether this is javac, with {@code com.sun.source}: the compiler of Eclipse may run on a JDK that has it. */
    static boolean areAvailable(ProcessingEnvironment env) {
        if (env.getClass().getName().startsWith("org.eclipse.jdt.")) {
            return false;
        }
        try {
            Class.forName("com.sun.source.util.Trees", false, Sources.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** Whether javac reads the element from a source file in this run. */
    boolean contain(Element element) {
        return trees != null && trees.getPath(element) != null;
    }

    /** The text of the file that declares the type, with LF; empty for a type that comes from a class file. */
    Optional<String> text(TypeElement type) throws IOException {
        TreePath path = trees == null ? null : trees.getPath(type);
        if (path == null) {
            return Optional.empty();
        }
        CharSequence text = path.getCompilationUnit().getSourceFile().getCharContent(true);
        return Optional.of(text.toString().replace("\r\n", "\n"));
    }

    /** Where the declaration starts in its file; -1 where that is not known. */
    long position(Element element) {
        TreePath path = trees == null ? null : trees.getPath(element);
        return path == null || trees == null
                ? -1
                : trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), path.getLeaf());
    }
}
