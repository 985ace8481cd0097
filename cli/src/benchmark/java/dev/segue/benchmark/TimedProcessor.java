package dev.segue.benchmark;

import dev.segue.processor.SegueProcessor;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Segue's processor, or one that does nothing where {@code -Abenchmark=empty} is said. It says at the end how much processor time
 * that took of the thread of javac, loading its classes included, how long the thread was away for it, and how much heap is in use then.
 */
public final class TimedProcessor extends AbstractProcessor {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long started = threads.getCurrentThreadCpuTime(); // so that what measures is loaded
    private Processor processor = new Nothing();
    private long nanos;
    private long wall;

    /** For javac. */
    public TimedProcessor() {}

    @Override
    public synchronized void init(ProcessingEnvironment env) {
        super.init(env);
        boolean empty = "empty".equals(env.getOptions().get("benchmark"));
        timed(() -> {
            processor = empty ? new Nothing() : new SegueProcessor();
            processor.init(env);
            processor.getSupportedOptions();
            return processor.getSupportedAnnotationTypes();
        });
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of("benchmark", "segue.resources", "segue.drafts");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        timed(() -> processor.process(annotations, round));
        if (round.processingOver()) {
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            System.out.println("thread nanoseconds: " + nanos);
            System.out.println("call nanoseconds: " + wall);
            System.out.println("heap bytes: " + heap);
        }
        return false;
    }

    private <T> T timed(Supplier<T> part) {
        long start = System.nanoTime();
        long before = Math.max(started, threads.getCurrentThreadCpuTime());
        T result = part.get();
        nanos += threads.getCurrentThreadCpuTime() - before;
        wall += System.nanoTime() - start;
        return result;
    }

    static final class Nothing extends AbstractProcessor {

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return false;
        }
    }
}
