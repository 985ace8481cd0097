package dev.segue.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.segue.entity.JavacTrees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** The sources behind elements. Must not be loaded where {@code com.sun.source} is missing. */
final class Sources {

    private final @Nullable Trees trees;

    Sources(ProcessingEnvironment env) {
        this.trees = JavacTrees.lookup(env).orElse(null); // without them class files and names have to do
    }

    /** Whether javac reads the element from a source file in this run. */
    boolean contain(Element element) {
        return trees != null && trees.getTree(element) != null;
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

    /**
     * The folder from which javac reads the type as {@code file}; empty where it is no such folder, nor on a disk.
     *
     * @param file path with {@code /} between its parts
     */
    Optional<Path> folder(TypeElement type, String file) {
        TreePath path = trees == null ? null : trees.getPath(type);
        if (path == null) {
            return Optional.empty();
        }
        String uri = path.getCompilationUnit().getSourceFile().toUri().toString();
        return uri.startsWith("file:") && uri.endsWith("/" + file)
                ? Optional.of(Path.of(URI.create(uri.substring(0, uri.length() - file.length()))))
                : Optional.empty();
    }

    /** Prints a message where the messager of javac does not find the place; false where it does. */
    boolean print(Diagnostic.Kind kind, String message, Location location) {
        TreePath path = repeated(location);
        if (path == null || trees == null) {
            return false;
        }
        trees.printMessage(kind, message, path.getLeaf(), path.getCompilationUnit());
        return true;
    }

    private @Nullable TreePath repeated(Location location) {
        return trees == null || location.value() == null
                ? null
                : new RepeatedAnnotations(trees).find(location).orElse(null);
    }

    /** Where javac will show a message; last of all where that is not in a source. */
    Position position(Location location) {
        TreePath path = path(location);
        if (path == null || trees == null) {
            return Position.NONE;
        }
        CompilationUnitTree unit = path.getCompilationUnit();
        String home = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
        String name = unit.getSourceFile().getName();
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return new Position(home + "/" + file, shown(unit, path.getLeaf(), trees.getSourcePositions()));
    }

    private @Nullable TreePath path(Location location) {
        Element element = location.element();
        if (trees == null || element == null) {
            return null;
        }
        TreePath repeated = repeated(location);
        return repeated == null ? trees.getPath(element, location.mirror(), location.value()) : repeated;
    }

    /** At a declaration javac shows the name, which stands behind its annotations. */
    private static long shown(CompilationUnitTree unit, Tree tree, SourcePositions positions) {
        ModifiersTree modifiers = tree instanceof ClassTree type
                ? type.getModifiers()
                : tree instanceof MethodTree method
                        ? method.getModifiers()
                        : tree instanceof VariableTree variable ? variable.getModifiers() : null;
        AtomicLong last = new AtomicLong(positions.getStartPosition(unit, tree));
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree part, @Nullable Void none) {
                if (part != null) {
                    last.accumulateAndGet(positions.getStartPosition(unit, part) + 1, Math::max);
                }
                return super.scan(part, null);
            }
        }.scan(modifiers, null);
        return last.get();
    }

    /**
     * A place in the sources.
     *
     * @param file package and name of the file
     * @param offset in the file
     */
    record Position(String file, long offset) implements Comparable<Position> {

        /** Behind all files. */
        private static final Position NONE = new Position("\uffff", -1);

        @Override
        public int compareTo(Position other) {
            int byFile = file.compareTo(other.file);
            return byFile != 0 ? byFile : Long.compare(offset, other.offset);
        }
    }
}
