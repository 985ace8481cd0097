package dev.segue.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.testing.UserClassPath;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Build tools that run javac in their own process hand processors an environment of theirs. */
final class WrappedEnvironmentTest {

    private static final Map<InvocationHandler, ProcessingEnvironment> ELSEWHERE = new WeakHashMap<>();

    /** What a processor sees of those of IntelliJ, in words of our own. */
    private static final String API_WRAPPERS = """
            package org.jetbrains.jps.javac;

            import java.lang.reflect.*;
            import java.util.*;
            import javax.annotation.processing.*;

            public class APIWrappers {
                public interface WrapperDelegateAccessor<T> { T getWrapperDelegate(); }

                private static final List<Object> HIDDEN = new ArrayList<>();

                public static <T> T unwrap(Class<? extends T> face, T wrapper) {
                    Object behind = wrapper instanceof WrapperDelegateAccessor<?> known ? known.getWrapperDelegate() : null;
                    return face.isInstance(behind) ? face.cast(behind) : null;
                }

                public static ProcessingEnvironment wrap(ProcessingEnvironment env) {
                    return wrap(ProcessingEnvironment.class, env);
                }

                private static <T> T wrap(Class<T> face, T behind) {
                    HIDDEN.add(behind);
                    int place = HIDDEN.size() - 1;
                    Class<?>[] faces = {face, WrapperDelegateAccessor.class};
                    return face.cast(Proxy.newProxyInstance(APIWrappers.class.getClassLoader(), faces, (proxy, method, given) -> {
                        if (method.getName().equals("getWrapperDelegate")) {
                            return HIDDEN.get(place);
                        }
                        try {
                            Object answer = method.invoke(HIDDEN.get(place), given);
                            return answer instanceof Filer filer ? wrap(Filer.class, filer) : answer;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
                }
            }
            """;

    @TempDir
    Path folder;

    private Path classes = Path.of("");

    @BeforeEach
    void classOutput() throws IOException {
        classes = Files.createDirectories(folder.resolve("classes"));
    }

    @Test
    void aProxyWhoseHandlerHoldsTheEnvironmentIsLookedThrough() {
        assertThat(compile(env -> proxy(new Holding(env))))
                .doesNotContain("SG-P005")
                .contains("[SG-P010] users is new");
        assertThat(classes.resolve(Shop.CATALOG)).exists();
    }

    /**
     * IntelliJ IDEA's build process: a proxy in the loader of its own classes, which tell what it stands for to whoever asks their
     * {@code APIWrappers.unwrap} by reflection; nothing else here leads to javac's environment. The Filer is a proxy too.
     */
    @Test
    void thatOfIntelliJIsAskedAsItWants() throws Exception {
        assertThat(compile(intelliJ())).doesNotContain("SG-P005").contains("[SG-P010] users is new");
        assertThat(classes.resolve(Shop.CATALOG)).exists();
    }

    private Function<ProcessingEnvironment, ProcessingEnvironment> intelliJ() throws Exception {
        Path jps = Files.createDirectories(folder.resolve("jps"));
        Path source = Files.writeString(folder.resolve("APIWrappers.java"), API_WRAPPERS);
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", "-d", jps.toString(), source.toString()))
                .isZero();
        URLClassLoader loader =
                new URLClassLoader(new URL[] {jps.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        Method wrap =
                loader.loadClass("org.jetbrains.jps.javac.APIWrappers").getMethod("wrap", ProcessingEnvironment.class);
        return env -> {
            try {
                return (ProcessingEnvironment) wrap.invoke(null, env);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("wrapping", e);
            }
        };
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
        List<String> options = List.of("-d", classes.toString(), "-classpath", UserClassPath.joined());
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
