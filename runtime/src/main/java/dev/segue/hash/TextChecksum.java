package dev.segue.hash;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Tells whether a text has changed, for a compile, which cannot wait for {@link Hash}: a JVM that has just started takes 20 to
 * 25 ms until it has its first SHA-256. Two CRCs side by side are one of 64 bits: a change of up to eight bytes in a row is
 * always found, any other is missed once in 2<sup>64</sup> times. No protection against somebody who wants two texts to have
 * the same; nor is it a name of anything.
 */
public final class TextChecksum {

    private TextChecksum() {}

    /** 16 lower-case hexadecimal digits. */
    public static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** 16 lower-case hexadecimal digits. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().toHexDigits(of(new CRC32(), bytes) << 32 | of(new CRC32C(), bytes));
    }

    private static long of(Checksum checksum, byte[] bytes) {
        checksum.update(bytes, 0, bytes.length);
        return checksum.getValue();
    }
}
