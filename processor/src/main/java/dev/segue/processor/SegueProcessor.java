package dev.segue.processor;

import com.google.auto.service.AutoService;
import dev.segue.SegueException;
import dev.segue.diagnostic.ProcessorError;
import dev.segue.engine.Redactor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entities that javac compiles, says how far they are ahead of the last migration, and compiles a draft of the
 * next one with them. Writes only through the {@code Filer}; opens no connection; lets no exception through to javac.
 */
@AutoService(Processor.class)
public final class SegueProcessor extends AbstractProcessor {

    private final Mapper mapper;
    private @Nullable Compilation compilation;
    private @Nullable Throwable failure;
    private boolean off;
    private boolean debug;

    /** For javac. */
    public SegueProcessor() {
        this(Mapper.hibernate());
        EarlyClasses.load();
    }

    SegueProcessor(Mapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        Set<String> names = new TreeSet<>(CompileOptions.NAMES);
        try {
            if (isInitialized()) {
                for (String option : processingEnv.getOptions().keySet()) {
                    if (isOurs(option)) {
                        names.add(option);
                    }
                }
            }
        } catch (RuntimeException | Error e) {
            failure = e; // nothing can be printed before the first round
        }
        return names;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!off) {
            try {
                requireEnvironment();
                if (!round.errorRaised()) {
                    step(round);
                }
            } catch (SegueException e) {
                fail("[%s] %s".formatted(e.code(), e.getMessage()), e);
            } catch (Throwable e) { // code of the user, which Hibernate runs, may throw what nobody declares
                String what = e.toString();
                fail("[%s] %s".formatted(ProcessorError.UNEXPECTED.code(), ProcessorError.UNEXPECTED.text(what)), e);
            }
        }
        return false;
    }

    /** Fails where the environment has failed before anything could be said. */
    private void requireEnvironment() {
        if (failure != null) {
            throw new IllegalStateException("the compiler gave no options: " + failure, failure);
        }
    }

    private void step(RoundEnvironment round) throws IOException {
        Compilation current = compilation;
        if (current == null) {
            current = isUsable() ? start() : null;
            if (current == null) {
                off = true;
                return;
            }
            compilation = current;
        }
        if (round.processingOver()) {
            current.finish(round);
        } else {
            current.round(round);
        }
    }

    /** Whether this is a compiler that Segue knows, and it has loaded Segue with all that it needs. */
    private boolean isUsable() {
        if (!Javac.runs(processingEnv)) {
            print(Diagnostic.Kind.NOTE, ProcessorError.NO_TREES, ProcessorError.NO_TREES.text());
            return false;
        }
        if (SegueProcessor.class.getModule().isNamed()) {
            print(Diagnostic.Kind.ERROR, ProcessorError.IN_A_MODULE, ProcessorError.IN_A_MODULE.text());
            return false;
        }
        return true;
    }

    /** Null where an option means nothing. */
    private @Nullable Compilation start() throws IOException {
        CompileOptions options = CompileOptions.of(processingEnv.getOptions());
        for (String problem : options.problems()) {
            print(Diagnostic.Kind.ERROR, ProcessorError.OPTION, problem);
        }
        for (String problem : options.unknown()) {
            print(options.warning(), ProcessorError.OPTION, problem);
        }
        debug = options.debug();
        return options.problems().isEmpty() ? new Compilation(processingEnv, options, mapper) : null;
    }

    private void print(Diagnostic.Kind kind, ProcessorError error, String text) {
        processingEnv.getMessager().printMessage(kind, Redactor.redact("[%s] %s".formatted(error.code(), text)));
    }

    private void fail(String message, Throwable cause) {
        off = true;
        StringWriter text = new StringWriter().append(message);
        if (debug) {
            cause.printStackTrace(new PrintWriter(text.append('\n'), true));
        }
        String said = Redactor.redact(text.toString());
        try {
            processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, said);
        } catch (RuntimeException | Error e) {
            System.err.println(said); // where the compiler prints nothing any more, this is the last way to be heard
        }
    }

    /** javac warns of options that nobody knows, and of names that are no names. */
    private static boolean isOurs(String option) {
        return option.startsWith("segue.") && SourceVersion.isName(option);
    }
}
