package dev.segue.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files that are written together: all of them or none. Each is written beside its place and then moved there, so that a reader
 * sees the old text or the new one. Where one fails, what was done before is undone, and nothing else stays behind. Used once.
 */
final class FileSet {

    private final Map<Path, String> texts = new LinkedHashMap<>();

    /** What was done so far, each with its way back, the last one first. */
    private final Deque<Undo> done = new ArrayDeque<>();

    /** The way back of one act, and what is the case where that fails. */
    private record Undo(String otherwise, Act act) {}

    @FunctionalInterface
    private interface Act {
        void run() throws IOException;
    }

    /** Adds a file, or the next text of one that is there. */
    FileSet add(Path file, String text) {
        texts.put(file, text);
        return this;
    }

    /** Writes them, in the order in which they were added. */
    void write() {
        Path current = Path.of("");
        try {
            for (Map.Entry<Path, String> text : texts.entrySet()) {
                current = text.getKey();
                draft(current, text.getValue());
            }
            for (Path file : texts.keySet()) {
                current = file;
                move(file);
            }
        } catch (IOException e) {
            List<String> left = undo();
            String after = left.isEmpty()
                    ? "nothing was changed. Free the place, then do this again"
                    : "undoing the rest failed too: " + String.join("; ", left);
            throw new CliException(CliError.WRITE, "writing \"%s\": %s; %s".formatted(current, reason(e), after), e);
        }
    }

    private void draft(Path file, String text) throws IOException {
        makeFolder(file.getParent());
        Path draft = draftOf(file);
        done.push(new Undo("\"%s\" is left and can be deleted".formatted(draft), () -> Files.deleteIfExists(draft)));
        Files.writeString(draft, text, StandardCharsets.UTF_8);
    }

    private void makeFolder(@Nullable Path folder) throws IOException {
        if (folder != null && !Files.isDirectory(folder)) {
            makeFolder(folder.getParent());
            Files.createDirectory(folder);
            done.push(new Undo("\"%s\" is new and empty".formatted(folder), () -> Files.deleteIfExists(folder)));
        }
    }

    private void move(Path file) throws IOException {
        if (Files.exists(file)) {
            byte[] old = Files.readAllBytes(file);
            replace(file);
            done.push(new Undo("\"%s\" has its new text".formatted(file), () -> Files.write(file, old)));
        } else {
            replace(file);
            done.push(new Undo("\"%s\" was written".formatted(file), () -> Files.deleteIfExists(file)));
        }
    }

    private static void replace(Path file) throws IOException {
        Files.move(draftOf(file), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path draftOf(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".segue-new");
    }

    /** Says what could not be undone. */
    private List<String> undo() {
        List<String> left = new ArrayList<>();
        for (Undo undo : done) {
            try {
                undo.act.run();
            } catch (IOException e) {
                left.add(undo.otherwise + " (" + reason(e) + ")");
            }
        }
        return left;
    }

    /** The messages of the file system are often a file's name and nothing else. */
    private static String reason(IOException e) {
        String kind = e.getClass().getSimpleName().replaceFirst("(Exception)?$", "");
        String words = kind.replaceAll("(?<=.)(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
        return e.getMessage() == null ? words : words + ", " + e.getMessage();
    }
}
