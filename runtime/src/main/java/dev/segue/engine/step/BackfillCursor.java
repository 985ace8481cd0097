package dev.segue.engine.step;

import dev.segue.hash.Hash;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where a backfill stands; committed with each batch, readable in the history: {@code after=1000&last=5000&batch=2000…}.
 *
 * @param work hash of table, key and statement: the cursor of another statement says nothing about this one
 * @param after the last key done; empty before the first batch
 * @param last where it ends: the last key at its very beginning; later rows are the trigger's
 * @param batch rows of the next batch
 * @param passed rows gone through so far
 */
record BackfillCursor(String work, List<String> after, List<String> last, int batch, long passed) {

    BackfillCursor {
        after = List.copyOf(after);
        last = List.copyOf(last);
    }

    boolean isAtEnd() {
        return after.equals(last);
    }

    /** What is to be kept once the keys up to this one are done, with that many rows. */
    BackfillCursor done(List<String> key, long rows, int nextBatch) {
        return new BackfillCursor(work, key, last, nextBatch, passed + rows);
    }

    BackfillCursor withBatch(int rows) {
        return new BackfillCursor(work, after, last, rows, passed);
    }

    String text() {
        return "after=" + joined(after) + "&last=" + joined(last) + "&batch=" + batch + "&passed=" + passed + "&work="
                + work;
    }

    /** Reads what {@link #text} wrote; empty where it belongs to other work. */
    static Optional<BackfillCursor> parse(String text, String work) {
        Map<String, String> fields = new HashMap<>();
        for (String field : text.split("&")) {
            int equals = field.indexOf('=');
            fields.put(field.substring(0, Math.max(0, equals)), field.substring(equals + 1));
        }
        if (!work.equals(fields.get("work"))) {
            return Optional.empty();
        }
        return Optional.of(new BackfillCursor(
                work,
                split(fields.getOrDefault("after", "")),
                split(fields.getOrDefault("last", "")),
                Integer.parseInt(fields.getOrDefault("batch", "1")),
                Long.parseLong(fields.getOrDefault("passed", "0"))));
    }

    /** Identifies table, key and statement. */
    static String work(List<String> arguments) {
        String all = arguments.stream()
                .map(argument -> argument.replace("\r\n", "\n").strip() + "\0")
                .collect(Collectors.joining());
        return Hash.hex(all).substring(0, 12);
    }

    /** A list of one empty text is not an empty list: hence the comma after each. */
    private static String joined(List<String> values) {
        return values.stream()
                .map(value -> URLEncoder.encode(value, StandardCharsets.UTF_8) + ",")
                .collect(Collectors.joining());
    }

    private static List<String> split(String text) {
        List<String> values = new ArrayList<>();
        int from = 0;
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', from)) {
            values.add(URLDecoder.decode(text.substring(from, comma), StandardCharsets.UTF_8));
            from = comma + 1;
        }
        return values;
    }
}
