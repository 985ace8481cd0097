package dev.segue.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TextChecksumTest {

    /** The check values of CRC-32 (ISO 3309) and CRC-32C (RFC 3720, appendix B.4 uses the same polynomial). */
    @Test
    void isCrc32AndCrc32cSideBySide() {
        assertThat(TextChecksum.hex("123456789")).isEqualTo("cbf43926" + "e3069283");
    }

    @Test
    void anEmptyTextHasOneToo() {
        assertThat(TextChecksum.hex("")).isEqualTo("0".repeat(16));
    }

    @Test
    void textIsTakenInUtf8() {
        assertThat(TextChecksum.hex("é")).isEqualTo(TextChecksum.hex(new byte[] {(byte) 0xc3, (byte) 0xa9}));
    }

    /** What an edit does to an entity: a letter, a word that moves, a line that goes. */
    @Test
    void smallEditsOfALongTextAreTold() {
        Random random = new Random(20261123);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append("  field f").append(i % 97).append("\tjava.lang.String\n");
        }
        Set<String> seen = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            StringBuilder edited = new StringBuilder(text);
            int at = random.nextInt(text.length() - 60);
            String cut = edited.substring(at, at + 1 + random.nextInt(30));
            edited.delete(at, at + cut.length());
            edited.insert(random.nextInt(edited.length()), cut);
            texts.add(edited.toString());
            seen.add(TextChecksum.hex(edited.toString()));
        }
        assertThat(seen).hasSameSizeAs(texts);
        assertThat(texts).hasSizeGreaterThan(1_500);
    }
}
