package dev.segue.hash;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * SHA-256 (FIPS 180-4, section 6.2). The JDK's own starts its security providers and a random number generator first: 15 ms or
 * more of each cold javac, which hashes three short texts. Hashes here tell contents apart; nothing secret depends on them.
 */
public final class Sha256 {

    private static final int BLOCK = 64;

    /** The first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
    private static final int[] ROUND = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
    };

    /** The same of the square roots of the first 8 primes. */
    private final int[] state = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
    };

    private final int[] schedule = new int[BLOCK];

    private Sha256() {}

    /** 64 hexadecimal digits, of the text in UTF-8. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The 32 bytes. */
    public static byte[] of(byte[] message) {
        Sha256 hash = new Sha256();
        int whole = message.length / BLOCK * BLOCK;
        for (int at = 0; at < whole; at += BLOCK) {
            hash.block(message, at);
        }
        byte[] rest = padded(message, whole);
        for (int at = 0; at < rest.length; at += BLOCK) {
            hash.block(rest, at);
        }
        return hash.bytes();
    }

    /** What is left, a one bit, zeros, and the length in bits. */
    private static byte[] padded(byte[] message, int whole) {
        int left = message.length - whole;
        byte[] rest = new byte[left + 1 + Long.BYTES <= BLOCK ? BLOCK : 2 * BLOCK];
        System.arraycopy(message, whole, rest, 0, left);
        rest[left] = (byte) 0x80;
        long bits = (long) message.length * Byte.SIZE;
        for (int i = 0; i < Long.BYTES; i++) {
            rest[rest.length - 1 - i] = (byte) (bits >>> (Byte.SIZE * i));
        }
        return rest;
    }

    private void block(byte[] message, int at) {
        for (int i = 0; i < 16; i++) {
            int start = at + 4 * i;
            schedule[i] = (message[start] & 0xff) << 24
                    | (message[start + 1] & 0xff) << 16
                    | (message[start + 2] & 0xff) << 8
                    | (message[start + 3] & 0xff);
        }
        for (int i = 16; i < BLOCK; i++) {
            int x = schedule[i - 15];
            int y = schedule[i - 2];
            int small = (x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3;
            int other = (y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10;
            schedule[i] = schedule[i - 16] + small + schedule[i - 7] + other;
        }
        rounds();
    }

    private void rounds() {
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        int f = state[5];
        int g = state[6];
        int h = state[7];
        for (int i = 0; i < BLOCK; i++) {
            int big = (e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7);
            int first = h + big + (e & f ^ ~e & g) + ROUND[i] + schedule[i];
            int other = (a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10);
            int second = other + (a & b ^ a & c ^ b & c);
            h = g;
            g = f;
            f = e;
            e = d + first;
            d = c;
            c = b;
            b = a;
            a = first + second;
        }
        add(a, b, c, d, e, f, g, h);
    }

    private void add(int... words) {
        for (int i = 0; i < words.length; i++) {
            state[i] += words[i];
        }
    }

    private byte[] bytes() {
        byte[] bytes = new byte[state.length * Integer.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (state[i / 4] >>> (24 - 8 * (i % 4)));
        }
        return bytes;
    }
}
