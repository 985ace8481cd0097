package dev.segue.processor;

import dev.segue.catalog.Origin;
import dev.segue.diagnostic.ProcessorError;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Prints findings in the order of the sources; those without a place come later, the summary last. */
final class Report {

    private static final String LAST = "\uffff";

    private final Messager messager;
    private final Sources sources;
    private final Function<Origin, Optional<Element>> elements;

    Report(Messager messager, Sources sources, Function<Origin, Optional<Element>> elements) {
        this.messager = messager;
        this.sources = sources;
        this.elements = elements;
    }

    /** Whether one of them is an error. */
    boolean print(List<Finding> findings) {
        findings.stream()
                .map(this::placed)
                .sorted(Comparator.comparing(Placed::isSummary)
                        .thenComparing(Placed::file)
                        .thenComparing(Placed::position)
                        .thenComparing(placed -> placed.finding().code())
                        .thenComparing(placed -> placed.finding().message()))
                .forEach(this::print);
        return findings.stream().anyMatch(Finding::isError);
    }

    private void print(Placed placed) {
        Finding finding = placed.finding();
        String message = "[%s] %s".formatted(finding.code(), finding.message());
        if (placed.element() == null) {
            messager.printMessage(finding.kind(), message);
        } else {
            messager.printMessage(finding.kind(), message, placed.element());
        }
    }

    private Placed placed(Finding finding) {
        Element element = finding.element();
        if (element == null && !finding.origin().isUnknown()) {
            element = elements.apply(finding.origin()).orElse(null);
        }
        return element == null
                ? new Placed(finding, null, LAST, -1)
                : new Placed(finding, element, outermost(element), sources.position(element));
    }

    private static String outermost(Element element) {
        String name = LAST;
        for (Element at = element; at != null; at = at.getEnclosingElement()) {
            name = at instanceof TypeElement type ? type.getQualifiedName().toString() : name;
        }
        return name;
    }

    private record Placed(Finding finding, @Nullable Element element, String file, long position) {
        boolean isSummary() {
            return finding.code().equals(ProcessorError.DRIFT.code());
        }
    }
}
