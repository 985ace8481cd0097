package dev.segue.entity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.function.Supplier;
import javax.tools.SimpleJavaFileObject;
import org.jspecify.annotations.Nullable;

/** A source or class that exists in memory only. What it holds is made when a nested javac reads it. */
final class MemoryFile extends SimpleJavaFileObject {

    private final String binaryName;
    private final @Nullable SourceFile source;
    private final Supplier<byte[]> content;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private MemoryFile(String binaryName, @Nullable SourceFile source, Supplier<byte[]> content) {
        super(
                URI.create("segue:///" + binaryName.replace('.', '/') + (source == null ? ".class" : ".java")),
                source == null ? Kind.CLASS : Kind.SOURCE);
        this.binaryName = binaryName;
        this.source = source;
        this.content = content;
    }

    static MemoryFile ofSource(String binaryName, SourceFile source) {
        return new MemoryFile(binaryName, source, () -> new byte[0]);
    }

    static MemoryFile ofClass(String binaryName, Supplier<byte[]> content) {
        return new MemoryFile(binaryName, null, content);
    }

    static MemoryFile toWrite(String binaryName) {
        return new MemoryFile(binaryName, null, () -> new byte[0]);
    }

    String binaryName() {
        return binaryName;
    }

    /** The file that this is the text of, or null for a class. */
    @Nullable
    SourceFile source() {
        return source;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source == null ? "" : source.text();
    }

    @Override
    public InputStream openInputStream() {
        return new ByteArrayInputStream(content.get());
    }

    @Override
    public OutputStream openOutputStream() {
        return out;
    }

    // A public class need not lie in a file of its own name: javac has checked that already.
    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return true;
    }
}
