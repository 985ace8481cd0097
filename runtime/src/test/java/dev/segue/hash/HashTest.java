package dev.segue.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class HashTest {

    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    /** FIPS 180-4, example. */
    @Test
    void isSha256() {
        assertThat(Hash.hex("abc")).isEqualTo(OF_ABC);
        assertThat(Hash.hex("abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(OF_ABC);
        assertThat(Hash.first32Bits("abc")).isEqualTo(0xba7816bf);
    }

    @Test
    void textIsHashedInUtf8() {
        assertThat(Hash.hex("é")).startsWith("4a9955");
    }
}
