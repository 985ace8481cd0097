package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Build tools that run javac in their own process hand processors an environment of theirs. */
final class WrappedEnvironmentTest {

    private static final Map<InvocationHandler, ProcessingEnvironment> ELSEWHERE = new WeakHashMap<>();

    @TempDir
    Path classes;

    @Test
    void aProxyWhoseHandlerHoldsTheEnvironmentIsLookedThrough() {
        assertThat(compile(env -> proxy(new Holding(env))))
                .doesNotContain("SG-P005")
                .contains("[SG-P010] users is new");
        assertThat(classes.resolve(Shop.CATALOG)).exists();
    }

    @Test
    void segueIsOffBehindOneThatShowsNothing() {
        String said = compile(env -> {
            Hiding handler = new Hiding();
            ELSEWHERE.put(handler, env);
            return proxy(handler);
        });

        assertThat(said).contains("[SG-P005] Segue is off").doesNotContain("SG-P010", "SG-P006");
        assertThat(Files.exists(classes.resolve(Shop.CATALOG))).isFalse();
    }

    private static ProcessingEnvironment proxy(InvocationHandler handler) {
        return (ProcessingEnvironment) Proxy.newProxyInstance(
                WrappedEnvironmentTest.class.getClassLoader(), new Class<?>[] {ProcessingEnvironment.class}, handler);
    }

    private String compile(Function<ProcessingEnvironment, ProcessingEnvironment> wrapping) {
        StringWriter out = new StringWriter();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-d", classes.toString(), "-classpath", System.getProperty("java.class.path"));
        JavaCompiler.CompilationTask task = javac.getTask(out, null, null, options, null, List.of(user()));
        task.setProcessors(List.of(new Wrapping(wrapping)));
        assertThat(task.call()).as(out.toString()).isTrue();
        return out.toString();
    }

    private static JavaFileObject user() {
        return new SimpleJavaFileObject(URI.create("string:///User.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) {
                return String.join("\n", Shop.user());
            }
        };
    }

    private static Object call(ProcessingEnvironment env, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(env, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private record Holding(Object env) implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            return call((ProcessingEnvironment) env, method, arguments);
        }
    }

    private static final class Hiding implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            return call(ELSEWHERE.getOrDefault(this, (ProcessingEnvironment) proxy), method, arguments);
        }
    }

    /** Segue as the tool runs it. */
    private static final class Wrapping extends AbstractProcessor {

        private final SegueProcessor segue = new SegueProcessor();
        private final Function<ProcessingEnvironment, ProcessingEnvironment> wrapping;

        Wrapping(Function<ProcessingEnvironment, ProcessingEnvironment> wrapping) {
            this.wrapping = wrapping;
        }

        @Override
        public synchronized void init(ProcessingEnvironment env) {
            super.init(env);
            segue.init(wrapping.apply(env));
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return segue.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            segue.process(annotations, round);
            return false;
        }
    }
}
