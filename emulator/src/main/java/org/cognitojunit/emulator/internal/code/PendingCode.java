package org.cognitojunit.emulator.internal.code;

import java.time.Instant;
import java.util.Set;

/**
 * A code that was sent and not used yet.
 *
 * @param earlier the codes that it replaces, which are told from wrong ones
 * @param attribute the attribute that it was sent to
 * @param value the address or number that it was sent to, which is what it proves
 * @param newValue whether the address or number becomes the user's only with the proof
 */
public record PendingCode(
        String code, Set<String> earlier, String attribute, String value, boolean newValue, Instant expires) {

    @Override
    public String toString() {
        return "PendingCode[for " + attribute + ", expires " + expires + "]";
    }
}
