package org.cognitojunit.internal.provision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Names that the API takes for pools. */
public final class PoolNames {

    private static final int LIMIT = 128;

    private PoolNames() {}

    /** A name with an underscore for each character that could be one too many for the API. */
    public static String legal(String name) {
        // The API allows more: [\w\s+=,.@-]+
        return name.replaceAll("[^\\w.-]", "_");
    }

    /** Twelve characters for something whose text says all of it: the same in each run. */
    static String digest(Record any) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(any.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 6));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** A name with a prefix, cut at its beginning to the API's limit: what tells pools apart is at the end. */
    static String limited(String prefix, String name) {
        int room = LIMIT - prefix.length();
        return prefix + (name.length() <= room ? name : name.substring(name.length() - room));
    }
}
