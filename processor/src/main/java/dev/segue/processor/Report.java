package dev.segue.processor;

import dev.segue.diagnostic.ProcessorError;
import dev.segue.entity.EntityModel;
import java.util.Comparator;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;

/**
 * Prints findings in the order of the sources: by package and file name, whatever the order in which javac was given the files, and
 * in a file from top to bottom. Those without a place come later, the summary last.
 */
final class Report {

    private final Messager messager;
    private final Sources sources;
    private final EntityModel model;

    Report(Messager messager, Sources sources, EntityModel model) {
        this.messager = messager;
        this.sources = sources;
        this.model = model;
    }

    /** Whether one of them is an error. */
    boolean print(List<Finding> findings) {
        findings.stream()
                .map(this::placed)
                .sorted(Comparator.comparing(Placed::isSummary)
                        .thenComparing(Placed::position)
                        .thenComparing(placed -> placed.finding().code())
                        .thenComparing(placed -> placed.finding().message()))
                .forEach(this::print);
        return findings.stream().anyMatch(Finding::isError);
    }

    private void print(Placed placed) {
        Finding finding = placed.finding();
        Location at = placed.location();
        String message = "[%s] %s".formatted(finding.code(), finding.message());
        if (!sources.print(finding.kind(), message, at)) {
            messager.printMessage(finding.kind(), message, at.element(), at.mirror(), at.value());
        }
    }

    private Placed placed(Finding finding) {
        Location location = location(finding);
        return new Placed(finding, location, sources.position(location));
    }

    private Location location(Finding finding) {
        Element element = finding.element();
        boolean nowhere = finding.origin().isUnknown() && finding.otherwise().isUnknown();
        if (element == null && nowhere && finding.spots().isEmpty()) {
            return Location.NOWHERE;
        }
        List<Element> declarations = element == null ? model.declarations(finding.origin()) : List.of(element);
        Location override =
                element == null ? Location.findIn(model.overrides(finding.origin()), finding.spots()) : null;
        Location spot = override == null ? Location.find(declarations, finding.spots()) : override;
        if (spot != null) {
            return spot;
        }
        boolean searched = element == null && finding.origin().isUnknown();
        if (searched) {
            return finding.otherwise().isUnknown() ? Location.NOWHERE : first(model.declarations(finding.otherwise()));
        }
        return first(declarations);
    }

    private static Location first(List<Element> declarations) {
        return declarations.isEmpty() ? Location.NOWHERE : new Location(declarations.get(0), null, null);
    }

    private record Placed(Finding finding, Location location, Sources.Position position) {
        boolean isSummary() {
            return finding.code().equals(ProcessorError.DRIFT.code());
        }
    }
}
