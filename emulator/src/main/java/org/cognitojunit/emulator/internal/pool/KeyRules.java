package org.cognitojunit.emulator.internal.pool;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.Optional;
import org.cognitojunit.emulator.internal.api.Input;

/** Rules for the key that a pool is encrypted with. */
final class KeyRules {

    private KeyRules() {}

    static void check(Input settings, AwsAccount account) {
        Input configuration = settings.structure("KeyConfiguration").orElseThrow();
        boolean own = configuration.string("KeyType").equals("CUSTOMER_MANAGED_KEY");
        Optional<String> key = configuration.optional("KmsKeyArn");
        if (own != key.isPresent()) {
            throw invalidParameter(
                    "KeyConfiguration has a KmsKeyArn if and only if its KeyType is" + " CUSTOMER_MANAGED_KEY.");
        }
        if (key.filter(arn -> !account.sharesRegionOf(arn)).isPresent()) {
            throw invalidParameter("KmsKeyArn must name a key in the region of the user pool.");
        }
    }
}
