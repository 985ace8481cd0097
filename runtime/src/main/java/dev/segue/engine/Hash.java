package dev.segue.engine;

import dev.segue.hash.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** SHA-256 of texts in UTF-8. */
public final class Hash {

    private Hash() {}

    /** 64 hexadecimal digits. */
    public static String hex(String text) {
        return Sha256.hex(text);
    }

    /** 64 hexadecimal digits. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes));
    }

    /** The first 32 bits, for lock keys. */
    public static int first32Bits(String text) {
        return ByteBuffer.wrap(Sha256.of(text.getBytes(StandardCharsets.UTF_8))).getInt();
    }
}
