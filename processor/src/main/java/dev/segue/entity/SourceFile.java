package dev.segue.entity;

import com.sun.source.tree.CompilationUnitTree;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A source file of this compile, and how a nested javac shall read it: as it was written; as javac prints the tree, to which
 * other processors (Lombok) may have added members; or not at all, where stubs stand in for its types.
 */
final class SourceFile {

    private enum Form {
        WRITTEN,
        PRINTED,
        STUBS
    }

    private final CompilationUnitTree tree;
    private Form form = Form.WRITTEN;
    private String errorAsWritten = "";

    SourceFile(CompilationUnitTree tree) {
        this.tree = tree;
    }

    boolean isCompiled() {
        return form != Form.STUBS;
    }

    /** Stubs do: nothing calls code of this file. */
    void useStubs() {
        form = Form.STUBS;
    }

    /** The code of this file is called, so stubs do not do. */
    void require(boolean printed) {
        if (form == Form.STUBS) {
            form = printed ? Form.PRINTED : Form.WRITTEN;
        }
    }

    /** Some file failed, which may be for want of members that were added to this one. */
    void print() {
        form = form == Form.WRITTEN ? Form.PRINTED : form;
    }

    /** Tries the other form, since this one failed; false where none is left. */
    boolean failed(String error, boolean required) {
        if (form == Form.PRINTED && errorAsWritten.isEmpty()) {
            form = Form.WRITTEN; // what javac prints is not always what it reads
            errorAsWritten = error;
            return true;
        }
        if (required) {
            return false;
        }
        form = Form.STUBS;
        return true;
    }

    void failedAsWritten(String error) {
        errorAsWritten = error;
    }

    /** What javac said of the file as it was written. */
    String errorAsWritten() {
        return errorAsWritten;
    }

    String text() {
        try {
            return form == Form.PRINTED
                    ? tree.toString()
                    : tree.getSourceFile().getCharContent(true).toString();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name(), e);
        }
    }

    /** The name without folders. */
    String name() {
        String name = tree.getSourceFile().getName();
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
