package dev.segue.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What javac reads from a literal is the text that was written, for texts made of all that is special in Java. */
final class JavaLiteralPropertyTest {

    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"\"",
            "\\",
            "\\u000a",
            "\\u",
            "\n",
            "\r\n",
            "\r",
            "\t",
            " ",
            "   ",
            "\\n",
            "\\s",
            "$",
            "$L",
            "'",
            "*/",
            "\0",
            "\b",
            "\f",
            "\u000b",
            "\u0085",
            "\u2028",
            "\u007f",
            "\u00e4",
            "\u4e2d",
            "\ud83d\ude00",
            "\ufeff",
            "7",
            "word",
            "ADD CONSTRAINT x CHECK (y)",
            " WHERE a = b ",
            "FROM",
            "x".repeat(50));

    @Test
    @SuppressWarnings("unchecked")
    void everyTextSurvives() {
        long seed = 20261123;
        List<String> texts = texts(new Random(seed), 400);
        StringBuilder source =
                new StringBuilder("public class Texts implements java.util.function.Supplier<String[]> {\n");
        source.append("    public String[] get() {\n        return new String[] {\n");
        for (String text : texts) {
            source.append("            ").append(JavaLiteral.plain(text)).append(",\n            ");
            source.append(String.join("\n            ", JavaLiteral.block(text, 60))
                            .replaceAll("(?m)^ +$", ""))
                    .append(",\n");
        }
        String[] read =
                ((Supplier<String[]>) JavaInMemory.newInstance("Texts", source + "        };\n    }\n}\n")).get();

        for (int i = 0; i < texts.size(); i++) {
            assertThat(read[2 * i]).as("plain literal %d of seed %d", i, seed).isEqualTo(texts.get(i));
            assertThat(read[2 * i + 1]).as("text block %d of seed %d", i, seed).isEqualTo(texts.get(i));
        }
        assertThat(source.chars()).as("no encoding can hurt it").allMatch(c -> c == '\n' || (c >= 0x20 && c < 0x7f));
    }

    private static List<String> texts(Random random, int count) {
        List<String> texts = new ArrayList<>(PIECES);
        while (texts.size() < count) {
            StringBuilder text = new StringBuilder();
            for (int pieces = 1 + random.nextInt(12); pieces > 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
