package org.cognitojunit.emulator.internal.auth;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.srp.SrpExchange;

/**
 * The proof that users and devices answer a challenge of SRP with.
 *
 * @param block the SECRET_BLOCK of the challenge
 */
record SrpClaim(String block, String signature, String timestamp) {

    private static final int BLOCK_BYTES = 1024;

    static String newBlock(Ids ids) {
        return Base64.getEncoder().encodeToString(ids.bytes(BLOCK_BYTES));
    }

    /** Adds what the proof is made from to the parameters of a challenge. */
    static void addTo(Map<String, String> parameters, BigInteger salt, String block, SrpExchange exchange) {
        parameters.put("SALT", salt.toString(16));
        parameters.put("SECRET_BLOCK", block);
        parameters.put("SRP_B", exchange.serverPublic().toString(16));
    }

    static SrpClaim of(Attempt attempt) {
        return new SrpClaim(
                attempt.required("PASSWORD_CLAIM_SECRET_BLOCK"),
                attempt.required("PASSWORD_CLAIM_SIGNATURE"),
                attempt.required("TIMESTAMP"));
    }

    void requireTime(Clock clock) {
        SrpTimestamp.check(timestamp, clock);
    }

    /** @param names the pool and the user, or the device group and the device */
    boolean isProof(SrpExchange exchange, String names) {
        byte[][] message = {
            names.getBytes(StandardCharsets.UTF_8), bytes(block), timestamp.getBytes(StandardCharsets.UTF_8)
        };
        return exchange.proves(bytes(signature), message);
    }

    /** What is not Base64 signs nothing. */
    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return "SrpClaim[redacted]";
    }
}
