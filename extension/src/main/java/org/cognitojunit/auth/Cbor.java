package org.cognitojunit.auth;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The two things that an authenticator writes in CBOR (RFC 8949), byte by byte: nothing here needs more of it. */
final class Cbor {

    private static final int MAP = 0xA0;
    private static final int TEXT = 0x60;
    private static final int ONE_LENGTH_BYTE = 0x58;
    private static final int TWO_LENGTH_BYTES = 0x59;

    private Cbor() {}

    /** {@code {"fmt": "none", "attStmt": {}, "authData": …}}. */
    static byte[] attestationObject(byte[] authenticatorData) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(MAP + 3);
        text(out, "fmt");
        text(out, "none");
        text(out, "attStmt");
        out.write(MAP);
        text(out, "authData");
        bytes(out, authenticatorData);
        return out.toByteArray();
    }

    /** A COSE key for ES256: {@code {1: 2, 3: -7, -1: 1, -2: x, -3: y}}. */
    static byte[] publicKey(byte[] x, byte[] y) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(MAP + 5);
        out.writeBytes(new byte[] {0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21});
        bytes(out, x);
        out.write(0x22);
        bytes(out, y);
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String shorterThan24) {
        out.write(TEXT + shorterThan24.length());
        out.writeBytes(shorterThan24.getBytes(StandardCharsets.US_ASCII));
    }

    private static void bytes(ByteArrayOutputStream out, byte[] longerThan23) {
        if (longerThan23.length < 0x100) {
            out.write(ONE_LENGTH_BYTE);
        } else {
            out.write(TWO_LENGTH_BYTES);
            out.write(longerThan23.length >> Byte.SIZE);
        }
        out.write(longerThan23.length);
        out.writeBytes(longerThan23);
    }
}
