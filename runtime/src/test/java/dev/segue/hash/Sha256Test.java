package dev.segue.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class Sha256Test {

    /** FIPS 180-4, examples. */
    @Test
    void knownOnes() {
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))
                .isEqualTo("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    }

    @Test
    void textIsHashedInUtf8() {
        assertThat(Sha256.of("é".getBytes(StandardCharsets.UTF_8)))
                .hasSize(32)
                .startsWith(new byte[] {0x4a, (byte) 0x99, 0x55});
    }
}
