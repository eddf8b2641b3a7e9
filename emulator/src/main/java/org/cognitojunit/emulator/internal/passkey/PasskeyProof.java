package org.cognitojunit.emulator.internal.passkey;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.passkey.BadPasskeyException.Flaw;
import org.cognitojunit.emulator.internal.passkey.Ceremonies.Assertion;
import org.cognitojunit.emulator.internal.pool.PasskeySettings;
import org.cognitojunit.emulator.internal.user.Passkey;
import org.cognitojunit.emulator.internal.user.User;

/**
 * The proof that somebody who signs in holds one of the user's passkeys.
 *
 * @param challenge what the passkey has to sign, in Base64 for URLs
 * @param userVerified whether it must make sure who holds it
 */
public record PasskeyProof(String challenge, boolean userVerified) {

    static final String COUNTER_WENT_BACK =
            "The signature counter of the passkey has not gone up. Somebody may have copied it.";

    private static final Duration TIMEOUT = Duration.ofMinutes(3);

    /** The passkeys that a user can sign in with. */
    public static List<Passkey> usable(User user, PasskeySettings settings) {
        return settings.relyingPartyId()
                .map(relyingPartyId -> user.passkeys().of(relyingPartyId))
                .orElse(List.of());
    }

    /** What a browser needs to ask for the proof. */
    public Map<String, Object> options(User user, PasskeySettings settings) {
        return PasskeyOptions.request(
                user,
                settings.relyingPartyId().orElseThrow(),
                challenge,
                userVerified ? "required" : settings.userVerification(),
                TIMEOUT);
    }

    /**
     * What the user's passkey has become with this proof.
     *
     * @param credential JSON that a browser made
     * @throws CognitoError if it does not prove anything
     */
    public Use verify(String credential, User user, PasskeySettings settings) {
        try {
            CredentialJson read = CredentialJson.parse(credential);
            Assertion assertion = WebAuthnLibrary.get().assertion(credential);
            Passkey passkey = usable(user, settings).stream()
                    .filter(p -> p.id().equals(read.id()))
                    .findFirst()
                    .orElseThrow(() -> CognitoError.notAuthorized("The passkey is none of the user's."));
            if (!assertion.userHandle().isEmpty() && !assertion.userHandle().equals(PasskeyOptions.handle(user))) {
                throw CognitoError.notAuthorized("The passkey was made for another user.");
            }
            assertion.verify(new Expectation(challenge, passkey.relyingPartyId(), userVerified), passkey);
            return new Use(passkey.id(), assertion.counter(), assertion.isBackedUp());
        } catch (BadPasskeyException e) {
            throw e.flaw() == Flaw.MALFORMED
                    ? CognitoError.invalidParameter(String.valueOf(e.getMessage()))
                    : CognitoError.notAuthorized(String.valueOf(e.getMessage()));
        }
    }

    /** A verified use of a passkey. */
    public record Use(String passkeyId, long counter, boolean isBackedUp) {

        /**
         * The user, once it has been counted.
         *
         * @throws CognitoError if the passkey has gone meanwhile, or has been used with a later count
         */
        public User count(User user) {
            Passkey passkey = user.passkeys()
                    .find(passkeyId)
                    .orElseThrow(() -> CognitoError.notAuthorized("The passkey is none of the user's."));
            if (!passkey.canCountTo(counter)) {
                throw CognitoError.notAuthorized(COUNTER_WENT_BACK);
            }
            return user.with(draft -> draft.passkeys(user.passkeys().replacing(passkey.used(counter, isBackedUp))));
        }
    }

    @Override
    public String toString() {
        return "PasskeyProof[userVerified=" + userVerified + "]";
    }
}
