package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.catalog.Catalog;
import dev.segue.catalog.Name;
import dev.segue.catalog.Sequence;
import dev.segue.entity.EntityModel;
import dev.segue.entity.MappingSettings;
import dev.segue.mapping.MappingResult;
import dev.segue.testing.UserClassPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the compiler itself throws at Segue ends as a message and not as an exception of a processor: at a sample of the calls of one
 * compile to the environment, what it gives (filer, messager, elements, types) and the round. Faults of trees, elements and types themselves
 * are not tried, since javac takes these back only as its own; that the processor catches whatever is thrown inside a round holds for them too.
 */
@Isolated("reads what goes to the error stream")
final class FaultyEnvironmentTest {

    private static final Set<Class<?>> PARTS = Set.of(Filer.class, Messager.class, Elements.class, Types.class);

    @TempDir
    Path folder;

    private int calls;
    private int failing;
    private boolean always;
    private Throwable fault = new IllegalStateException("unset");

    /** The calls that one compile makes, some of them each time: a fault at each of hundreds would tell no more. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFaultAtAnyCall(boolean error) throws IOException {
        fault = error ? new NoClassDefFoundError("gone") : new IllegalStateException("broken");
        failing = Integer.MAX_VALUE;
        String fine = compile();
        int all = calls;
        assertThat(fine).contains("[SG-P001]").doesNotContain("SG-P006");
        assertThat(all).isGreaterThan(30);

        int said = 0;
        for (failing = 0; failing < all; failing += 1 + failing / 4) {
            String text = compile();
            assertThat(text).as("call %d of %d", failing, all).doesNotContain("LEAKED");
            said += text.contains("[SG-P006] Segue failed and has written nothing: ") ? 1 : 0;
        }
        assertThat(said).isGreaterThan(5);
    }

    /** Nothing can be said to javac, so it is said to the stream. */
    @Test
    void aCompilerThatDoesNothingAnyMore() throws IOException {
        fault = new IllegalStateException("closed");
        failing = 0;
        always = true;
        PrintStream stream = System.err;
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        System.setErr(new PrintStream(seen, true, StandardCharsets.UTF_8));
        try {
            assertThat(compile()).doesNotContain("LEAKED");
        } finally {
            System.setErr(stream);
        }
        assertThat(seen.toString(StandardCharsets.UTF_8)).contains("[SG-P006]", "closed");
    }

    private String compile() throws IOException {
        calls = 0;
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter out = new StringWriter();
        List<String> options = List.of("-proc:only", "-d", classes.toString(), "-classpath", UserClassPath.joined());
        JavaCompiler.CompilationTask task = compiler.getTask(out, null, null, options, null, List.of(new User()));
        task.setProcessors(List.of(new Guarded()));
        task.call();
        return out.toString();
    }

    /** The calls of one compile are counted together; one of them fails, or all from there on. */
    private final class Faulty implements InvocationHandler {
        private final Object behind;

        Faulty(Object behind) {
            this.behind = behind;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            int call = calls++;
            if (call == failing || (always && call > failing)) {
                throw fault;
            }
            try {
                Object answer = method.invoke(behind, arguments);
                return PARTS.contains(method.getReturnType()) ? proxy(method.getReturnType(), answer) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    private Object proxy(Class<?> face, Object behind) {
        return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {face}, new Faulty(behind));
    }

    /** Segue, and what javac would see of it. */
    private final class Guarded extends AbstractProcessor {
        private final SegueProcessor segue = new SegueProcessor(new NoHibernate());

        @Override
        public synchronized void init(ProcessingEnvironment env) {
            super.init(env);
            guarded(() -> segue.init((ProcessingEnvironment) proxy(ProcessingEnvironment.class, env)));
        }

        @Override
        public Set<String> getSupportedOptions() {
            guarded(segue::getSupportedOptions);
            return Set.of();
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            guarded(segue::getSupportedAnnotationTypes);
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            guarded(() -> segue.process(annotations, (RoundEnvironment) proxy(RoundEnvironment.class, round)));
            return false;
        }

        private void guarded(Runnable call) {
            try {
                call.run();
            } catch (RuntimeException | Error e) {
                processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, "LEAKED " + e);
            }
        }
    }

    private static final class NoHibernate implements Mapper {
        @Override
        public Optional<String> lookupVersion(ProcessingEnvironment env) {
            return Optional.of("7.4.0.Final");
        }

        @Override
        public MappingResult map(ProcessingEnvironment env, EntityModel model, MappingSettings settings) {
            return new MappingResult.Mapped(
                    new Catalog(List.of(), List.of(new Sequence(Name.of("numbers"), 1, 1)), List.of()), "7.4.0.Final");
        }
    }

    private static final class User extends SimpleJavaFileObject {
        User() {
            super(URI.create("memory:///" + Shop.USER.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return String.join("\n", Shop.user("String email;"));
        }
    }
}
