package dev.segue.generate;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles one source text with the tests' class path, warnings being errors, and loads the class. */
final class JavaInMemory {

    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    private JavaInMemory() {}

    static Object newInstance(String className, String source) {
        JavaInMemory memory = new JavaInMemory();
        memory.compile(className, source);
        try {
            return memory.new Loader().loadClass(className).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("loading " + className, e);
        }
    }

    private void compile(String className, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaFileManager manager = new Manager(compiler.getStandardFileManager(diagnostics, null, null));
        List<String> options =
                List.of("--release", "17", "-proc:none", "-Xlint:all", "-Xdoclint:all,-missing", "-Werror");
        boolean done = compiler.getTask(
                        null, manager, diagnostics, options, null, List.of(new Source(className, source)))
                .call();
        if (!done || !diagnostics.getDiagnostics().isEmpty()) {
            throw new AssertionError(diagnostics.getDiagnostics() + "\n" + source);
        }
    }

    private final class Manager extends ForwardingJavaFileManager<JavaFileManager> {
        Manager(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:/" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return classes.computeIfAbsent(className, name -> new ByteArrayOutputStream());
                }
            };
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("memory:/" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class Loader extends ClassLoader {
        Loader() {
            super(JavaInMemory.class.getClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes.toByteArray(), 0, bytes.size());
        }
    }
}
