package org.cognitojunit.emulator.internal.x509;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** Writes the few forms of DER (ITU-T X.690) that a certificate is made of. */
public final class Der {

    private static final int BOOLEAN = 0x01;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int UTC_TIME = 0x17;
    private static final int UTF8_STRING = 0x0C;
    private static final int NULL = 0x05;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int CONTEXT = 0x80;
    private static final int CONSTRUCTED = 0x20;

    private static final DateTimeFormatter SHORT_YEAR =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter LONG_YEAR =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Instant LONG_YEARS_BEGIN = Instant.parse("2050-01-01T00:00:00Z");

    private Der() {}

    public static byte[] sequence(byte[]... parts) {
        return tagged(SEQUENCE, parts);
    }

    public static byte[] sequence(List<byte[]> parts) {
        return sequence(parts.toArray(byte[][]::new));
    }

    public static byte[] set(byte[]... parts) {
        return tagged(SET, parts);
    }

    public static byte[] text(String text) {
        return tagged(UTF8_STRING, text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] nothing() {
        return tagged(NULL);
    }

    public static byte[] integer(BigInteger value) {
        return tagged(INTEGER, value.toByteArray());
    }

    /** {@code TRUE}; what is false is the default wherever certificates have a boolean, and left out. */
    public static byte[] yes() {
        return tagged(BOOLEAN, new byte[] {(byte) 0xFF});
    }

    public static byte[] octets(byte[] value) {
        return tagged(OCTET_STRING, value);
    }

    /** Whole bytes. */
    public static byte[] bits(byte[] value) {
        return tagged(BIT_STRING, new byte[] {0}, value);
    }

    /** Named bits of one byte, the last of which may be zeros that DER does not count. */
    public static byte[] namedBits(int value) {
        return tagged(BIT_STRING, new byte[] {(byte) Integer.numberOfTrailingZeros(value), (byte) value});
    }

    public static byte[] identifier(String dotted) {
        int[] arcs = Stream.of(dotted.split("\\.")).mapToInt(Integer::parseInt).toArray();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(arcs[0] * 40 + arcs[1]);
        for (int i = 2; i < arcs.length; i++) {
            writeBase128(out, arcs[i]);
        }
        return tagged(OBJECT_IDENTIFIER, out.toByteArray());
    }

    private static void writeBase128(ByteArrayOutputStream out, int arc) {
        for (int shift = 28; shift > 0; shift -= 7) {
            if (arc >>> shift != 0) {
                out.write(arc >>> shift & 0x7F | 0x80);
            }
        }
        out.write(arc & 0x7F);
    }

    /** RFC 5280, 4.1.2.5: years until 2049 have two digits. */
    public static byte[] time(Instant time) {
        boolean isLong = !time.isBefore(LONG_YEARS_BEGIN);
        String text = (isLong ? LONG_YEAR : SHORT_YEAR).format(time);
        return tagged(isLong ? GENERALIZED_TIME : UTC_TIME, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** {@code [number]} around whole elements. */
    public static byte[] explicit(int number, byte[]... parts) {
        return tagged(CONTEXT | CONSTRUCTED | number, parts);
    }

    /** {@code [number]} in place of the tag of a primitive value. */
    public static byte[] implicit(int number, byte[] value) {
        return tagged(CONTEXT | number, value);
    }

    private static byte[] tagged(int tag, byte[]... parts) {
        int length = Stream.of(parts).mapToInt(part -> part.length).sum();
        ByteArrayOutputStream out = new ByteArrayOutputStream(length + 6);
        out.write(tag);
        writeLength(out, length);
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static void writeLength(ByteArrayOutputStream out, int length) {
        if (length < 0x80) {
            out.write(length);
            return;
        }
        byte[] bytes = BigInteger.valueOf(length).toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        out.write(0x80 | bytes.length - sign);
        out.write(bytes, sign, bytes.length - sign);
    }
}
