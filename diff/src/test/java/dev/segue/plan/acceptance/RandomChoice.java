package dev.segue.plan.acceptance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Choices from a seed. */
record RandomChoice(Random random) {

    List<String> some(List<String> of) {
        if (of.isEmpty()) {
            return of;
        }
        List<String> chosen = new ArrayList<>(of);
        Collections.shuffle(chosen, random);
        return List.copyOf(chosen.subList(0, 1 + random.nextInt(Math.min(2, chosen.size()))));
    }

    <T> Optional<T> pickOf(List<T> of) {
        return of.isEmpty() ? Optional.empty() : Optional.of(pick(of));
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
