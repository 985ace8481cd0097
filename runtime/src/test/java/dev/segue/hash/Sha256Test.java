package dev.segue.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** It is the SHA-256 of everybody else. */
final class Sha256Test {

    /** FIPS 180-4, examples. */
    @Test
    void knownOnes() {
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Sha256.hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))
                .isEqualTo("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    }

    /** All ways to fill a last block, and some blocks before it. */
    @Test
    void asTheJdkHasIt() throws Exception {
        MessageDigest jdk = MessageDigest.getInstance("SHA-256");
        Random random = new Random(1);
        for (int length = 0; length < 300; length++) {
            byte[] message = new byte[length];
            random.nextBytes(message);
            assertThat(Sha256.of(message)).as(length + " bytes").isEqualTo(jdk.digest(message));
        }
        byte[] large = new byte[1_000_003];
        random.nextBytes(large);
        assertThat(Sha256.of(large)).isEqualTo(jdk.digest(large));
    }
}
