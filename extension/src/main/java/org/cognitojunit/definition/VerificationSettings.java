package org.cognitojunit.definition;

import java.util.List;

/**
 * What addresses and numbers are verified, and what they are good for then.
 *
 * @param autoVerifiedAttributes email, phone_number: verified by a code as soon as a user signs up
 * @param verifiedBeforeUpdate those of them that keep their value until a new one is verified
 * @param accountRecovery what to try first, first; empty for Cognito's
 */
public record VerificationSettings(
        List<String> autoVerifiedAttributes,
        List<String> verifiedBeforeUpdate,
        List<RecoveryMechanism> accountRecovery) {

    public VerificationSettings {
        autoVerifiedAttributes = List.copyOf(autoVerifiedAttributes);
        verifiedBeforeUpdate = List.copyOf(verifiedBeforeUpdate);
        accountRecovery = List.copyOf(accountRecovery);
        Checks.oneOf("autoVerifiedAttributes", autoVerifiedAttributes, List.of("email", "phone_number"));
        if (!autoVerifiedAttributes.containsAll(verifiedBeforeUpdate)) {
            throw new IllegalArgumentException("verifiedBeforeUpdate is " + verifiedBeforeUpdate
                    + ", but autoVerifiedAttributes are " + autoVerifiedAttributes + ". Name them there too.");
        }
        if (accountRecovery.contains(RecoveryMechanism.ADMIN_ONLY) && accountRecovery.size() > 1) {
            throw new IllegalArgumentException(
                    "accountRecovery is " + accountRecovery + ". ADMIN_ONLY goes alone: remove it, or the others.");
        }
    }
}
