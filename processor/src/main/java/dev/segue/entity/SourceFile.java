package dev.segue.entity;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A source file of this compile, and how a nested javac shall read it: as it was written; as javac prints the tree, where another
 * processor (Lombok) has changed it; or not at all, where stubs stand in for its types.
 */
final class SourceFile {

    private enum Form {
        WRITTEN,
        PRINTED,
        STUBS
    }

    private static final Pattern YIELD =
            Pattern.compile("(/\\*\\*(?s:.*?)\\*/|\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\\n])++')|-> yield ");

    private static final Pattern CONSTRUCTOR =
            Pattern.compile("(?m)^ +private (\\S+)\\(\\) \\{\\R +super\\(\\);\\R +\\}$");

    private final CompilationUnitTree tree;
    private final Predicate<CompilationUnitTree> changed;
    private Form form = Form.WRITTEN;
    private String errorAsWritten = "";
    private String errorAsPrinted = "";

    /**
     * Of this tree.
     *
     * @param changed tells whether another processor has changed a tree
     */
    SourceFile(CompilationUnitTree tree, Predicate<CompilationUnitTree> changed) {
        this.tree = tree;
        this.changed = changed;
    }

    boolean isCompiled() {
        return form != Form.STUBS;
    }

    /** Stubs do: nothing calls code of this file. */
    void useStubs() {
        form = Form.STUBS;
    }

    /** The code of this file is called, so stubs do not do. */
    void require() {
        if (form == Form.STUBS) {
            form = Form.WRITTEN;
        }
    }

    /**
     * Some file failed, which may be for want of members that a processor has added to this one. A file that nobody has changed
     * stays as it was written: what javac prints is not always what it reads.
     *
     * @return whether another form is read from now on
     */
    boolean print() {
        if (form != Form.WRITTEN || !errorAsPrinted.isEmpty() || !changed.test(tree)) {
            return false;
        }
        form = Form.PRINTED;
        return true;
    }

    /** Tries another form, since this one failed; false where none is left. */
    boolean failed(String error, boolean required) {
        if (form == Form.PRINTED) {
            errorAsPrinted = error;
        } else {
            errorAsWritten = error;
        }
        if (form == Form.PRINTED && errorAsWritten.isEmpty()) {
            form = Form.WRITTEN; // which may do, where nothing of it failed but for another file
            return true;
        }
        if (required) {
            return false;
        }
        form = Form.STUBS;
        return true;
    }

    /** Whether its changed tree could not be read. */
    boolean isWithoutChanges() {
        return form == Form.WRITTEN && !errorAsPrinted.isEmpty();
    }

    void failedAsWritten(String error) {
        errorAsWritten = error;
    }

    /** What javac said of it in each form. */
    String error() {
        String changed = errorAsPrinted.isEmpty()
                ? ""
                : "as javac prints it after another processor has changed it, " + errorAsPrinted;
        return errorAsWritten.isEmpty() || changed.isEmpty()
                ? errorAsWritten + changed
                : errorAsWritten + "; " + changed;
    }

    String text() {
        try {
            return form == Form.PRINTED
                    ? printed()
                    : tree.getSourceFile().getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name(), e);
        }
    }

    /**
     * The tree as javac prints it, but for two things that it does not read: {@code case A -> 1;} of a switch with a value becomes
     * {@code case A -> yield 1;}, and the constructor of an enum that has none calls {@code super()}.
     */
    private String printed() {
        String text = YIELD.matcher(tree.toString())
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) == null ? "-> " : found.group(1)));
        Set<String> enums = enums();
        return CONSTRUCTOR
                .matcher(text)
                .replaceAll(found -> enums.contains(found.group(1)) ? "" : Matcher.quoteReplacement(found.group()));
    }

    private Set<String> enums() {
        Set<String> names = new HashSet<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
                if (type.getKind() == Tree.Kind.ENUM) {
                    names.add(type.getSimpleName().toString());
                }
                return super.visitClass(type, null);
            }
        }.scan(tree, null);
        return names;
    }

    /** The name without folders. */
    String name() {
        String name = tree.getSourceFile().getName();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
