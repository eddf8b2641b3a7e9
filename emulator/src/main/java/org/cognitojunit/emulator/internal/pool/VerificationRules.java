package org.cognitojunit.emulator.internal.pool;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.List;
import org.cognitojunit.emulator.internal.api.Input;

/** Rules for the attributes that users must verify. */
final class VerificationRules {

    private VerificationRules() {}

    static void check(Input settings) {
        List<String> verifiedFirst = settings.structure("UserAttributeUpdateSettings")
                .map(update -> update.strings("AttributesRequireVerificationBeforeUpdate"))
                .orElse(List.of());
        if (!settings.strings("AutoVerifiedAttributes").containsAll(verifiedFirst)) {
            throw invalidParameter("All attributes in AttributesRequireVerificationBeforeUpdate must exist in"
                    + " AutoVerifiedAttributes");
        }
    }
}
