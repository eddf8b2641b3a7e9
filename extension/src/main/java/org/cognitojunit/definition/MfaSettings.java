package org.cognitojunit.definition;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The second factors of a pool.
 *
 * @param factors at least one, unless the mode is OFF
 */
public record MfaSettings(MfaMode mode, Set<MfaFactor> factors) {

    /** No second factors. */
    public static final MfaSettings OFF = new MfaSettings(MfaMode.OFF, Set.of());

    public MfaSettings {
        if (mode == MfaMode.OFF && !factors.isEmpty()) {
            throw new IllegalArgumentException(
                    "MFA is OFF, but has the factors " + factors + ". Set its mode to OPTIONAL or ON.");
        }
        if (mode != MfaMode.OFF && factors.isEmpty()) {
            throw new IllegalArgumentException(
                    "MFA is " + mode + " without a factor. Name at least one, for example SOFTWARE_TOKEN_MFA.");
        }
        // An EnumSet, so that equal ones read the same.
        Set<MfaFactor> sorted = EnumSet.noneOf(MfaFactor.class);
        sorted.addAll(factors);
        factors = Collections.unmodifiableSet(sorted);
    }
}
