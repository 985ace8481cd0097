package dev.segue.cli;

import dev.segue.plan.Hazard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Hazards for a screen: of many that differ only in their objects, the first, how many more there are, and what some of these are about. */
final class HazardLines {

    /** So many of a kind still stand one by one. */
    private static final int SEVERAL = 3;

    private static final int NAMED = 3;

    private HazardLines() {}

    static List<String> of(List<Hazard> hazards) {
        Map<List<String>, List<Hazard>> kinds = new LinkedHashMap<>();
        for (Hazard hazard : hazards) {
            kinds.computeIfAbsent(List.of(hazard.code(), hazard.wording()), kind -> new ArrayList<>())
                    .add(hazard);
        }
        List<String> lines = new ArrayList<>();
        for (List<Hazard> kind : kinds.values()) {
            if (kind.size() > SEVERAL) {
                lines.add(line(kind.get(0)) + more(kind));
            } else {
                kind.forEach(hazard -> lines.add(line(hazard)));
            }
        }
        return lines;
    }

    private static String line(Hazard hazard) {
        return "  %s %-8s %s"
                .formatted(hazard.code(), hazard.severity().name().toLowerCase(Locale.ROOT), hazard.message());
    }

    private static String more(List<Hazard> kind) {
        List<Integer> telling = IntStream.range(0, kind.get(0).objects().size())
                .filter(place -> kind.stream()
                                .map(one -> one.objects().get(place))
                                .distinct()
                                .count()
                        > 1)
                .boxed()
                .toList();
        List<String> names = kind.stream()
                .skip(1)
                .map(one -> name(one, telling))
                .distinct()
                .limit(NAMED)
                .toList();
        int left = kind.size() - 1;
        return "; %d more like it: %s%s".formatted(left, String.join(", ", names), left > names.size() ? ", …" : "");
    }

    /** What tells one from the others: {@code users (email)}. */
    private static String name(Hazard hazard, List<Integer> telling) {
        List<String> objects =
                telling.stream().map(hazard.objects()::get).distinct().toList();
        String first = objects.get(0);
        return objects.size() == 1
                ? first
                : "%s (%s)".formatted(first, String.join(", ", objects.subList(1, objects.size())));
    }
}
