package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Compiles an entity against a snapshot of a former one, and tells what javac says and where. */
final class AccountInJavac {

    private static final String HEAD = "20261120091500";

    private final Path folder;
    private JavaFileObject head = JavaFileObjects.forSourceString("Nothing", "class Nothing {}");

    AccountInJavac(Path folder) {
        this.folder = folder;
    }

    static String account(String type) {
        return """
                package shop;

                import dev.segue.annotation.*;
                import jakarta.persistence.*;
                import org.hibernate.annotations.Check;
                import org.hibernate.annotations.ColumnDefault;

                @Entity
                """ + type + "\n";
    }

    /** What stands in the diagnostics: file, line and column of the first place where the source has that text. */
    static String at(String source, String text, String code) {
        int start = source.indexOf(text);
        assertThat(start).as(text).isNotNegative();
        String before = source.substring(0, start);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = start - before.lastIndexOf('\n');
        return "Account.java:%d:%d [%s]".formatted(line, column, code);
    }

    void record(String name, String source) throws IOException {
        Compilation first = javac().compile(file(name, source));
        assertThat(first.status()).as(first.diagnostics().toString()).isEqualTo(Compilation.Status.SUCCESS);
        String catalog = first.generatedFile(StandardLocation.CLASS_OUTPUT, Shop.CATALOG)
                .orElseThrow()
                .getCharContent(false)
                .toString();
        Path snapshot = folder.resolve(Shop.SNAPSHOT);
        Files.createDirectories(snapshot.getParent());
        Files.writeString(snapshot, Shop.snapshot(catalog, HEAD));
        head = JavaFileObjects.forSourceString(Shop.HEAD, String.join("\n", Shop.head(Files.readString(snapshot))));
    }

    Compiler javac() {
        return Compiler.javac()
                .withProcessors(new SegueProcessor())
                .withOptions("-Asegue.drafts=false", "-Asegue.resources=" + folder);
    }

    static JavaFileObject file(String name, String source) {
        return JavaFileObjects.forSourceString(name, source);
    }

    List<String> said(String source) {
        return said(javac().compile(head, file("shop.Account", source)));
    }

    static List<String> said(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(d -> d.getMessage(Locale.ROOT).startsWith("[SG-"))
                .map(AccountInJavac::place)
                .toList();
    }

    private static String place(Diagnostic<? extends JavaFileObject> said) {
        String message = said.getMessage(Locale.ROOT);
        String code = message.substring(0, message.indexOf(']') + 1);
        JavaFileObject source = said.getSource();
        return source == null
                ? code
                : "%s:%d:%d %s"
                        .formatted(
                                source.getName().replaceAll(".*/", ""),
                                said.getLineNumber(),
                                said.getColumnNumber(),
                                code);
    }
}
