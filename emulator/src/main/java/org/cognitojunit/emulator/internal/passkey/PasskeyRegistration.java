package org.cognitojunit.emulator.internal.passkey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Json;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.passkey.Ceremonies.Attestation;
import org.cognitojunit.emulator.internal.passkey.Ceremonies.Verified;
import org.cognitojunit.emulator.internal.pool.PasskeySettings;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.PasskeyRegistrations.Registration;
import org.cognitojunit.emulator.internal.token.AccessTokens.Bearer;
import org.cognitojunit.emulator.internal.user.Passkey;
import org.cognitojunit.emulator.internal.user.Passkeys;
import org.cognitojunit.emulator.internal.user.User;

/** Registers passkeys of users who are signed in. */
public final class PasskeyRegistration {

    /** How long a browser waits for the user. */
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    /** How long the answer is taken, which gives it time for the way. */
    private static final Duration VALIDITY = Duration.ofMinutes(3);

    private static final int CHALLENGE_BYTES = 32;

    private final Clock clock;
    private final Ids ids;

    public PasskeyRegistration(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** Begins a registration: what a browser needs to make a passkey. */
    public Map<String, Object> start(Bearer bearer) {
        WebAuthnLibrary.get();
        PasskeySettings settings = bearer.pool().settings().passkeys();
        String relyingPartyId = relyingPartyId(settings);
        refuseIfFull(bearer.user().passkeys());

        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(ids.bytes(CHALLENGE_BYTES));
        Instant now = clock.instant();
        bearer.pool()
                .passkeyRegistrations()
                .add(
                        new Registration(
                                challenge, bearer.user().sub(), bearer.client().id(), now.plus(VALIDITY)),
                        now);
        return PasskeyOptions.creation(bearer.user(), relyingPartyId, challenge, settings.userVerification(), TIMEOUT);
    }

    /**
     * Ends a registration.
     *
     * @param credential what the browser made
     */
    public void complete(Bearer bearer, Object credential) {
        Ceremonies ceremonies = WebAuthnLibrary.get();
        PasskeySettings settings = bearer.pool().settings().passkeys();
        String relyingPartyId = relyingPartyId(settings);
        Map<String, Object> tree = tree(credential);
        try {
            CredentialJson read = CredentialJson.of(tree);
            Attestation attestation = ceremonies.attestation(Json.write(tree));
            Registration registration = begun(bearer, attestation.challenge());
            Verified verified = attestation.verify(
                    new Expectation(registration.challenge(), relyingPartyId, settings.requireUserVerification()));
            if (!verified.id().equals(read.id())) {
                throw CredentialJson.malformed();
            }
            add(bearer, registration, passkey(verified, relyingPartyId, read));
        } catch (BadPasskeyException e) {
            throw refusal(e);
        }
    }

    private static String relyingPartyId(PasskeySettings settings) {
        if (!settings.allowed()) {
            throw CognitoError.of(
                    "WebAuthnNotEnabledException",
                    "WEB_AUTHN is not one of the AllowedFirstAuthFactors of the user pool.");
        }
        return settings.relyingPartyId()
                .orElseThrow(() -> CognitoError.of(
                        "WebAuthnConfigurationMissingException",
                        "The user pool has no relying party id. Set RelyingPartyId in its WebAuthnConfiguration."));
    }

    private static void refuseIfFull(Passkeys passkeys) {
        if (passkeys.isFull()) {
            throw CognitoError.of("LimitExceededException", "A user can have " + Passkeys.MAXIMUM + " passkeys.");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(Object credential) {
        if (credential instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw refusal(CredentialJson.malformed());
    }

    private Registration begun(Bearer bearer, String challenge) {
        Registration registration = bearer.pool()
                .passkeyRegistrations()
                .find(challenge, bearer.user().sub(), clock.instant())
                .orElseThrow(PasskeyRegistration::challengeNotFound);
        if (!registration.clientId().equals(bearer.client().id())) {
            throw CognitoError.of(
                    "WebAuthnClientMismatchException", "The registration was begun through another app client.");
        }
        return registration;
    }

    private static CognitoError challengeNotFound() {
        return CognitoError.of(
                "WebAuthnChallengeNotFoundException",
                "The challenge is not that of a registration that the user has begun and that has not expired.");
    }

    private Passkey passkey(Verified verified, String relyingPartyId, CredentialJson read) {
        return new Passkey(
                verified.id(),
                relyingPartyId,
                verified.attestedData(),
                verified.counter(),
                verified.verifiesUser(),
                verified.backupEligible(),
                verified.backedUp(),
                read.attachment(),
                read.transports(),
                clock.instant());
    }

    private static void add(Bearer bearer, Registration registration, Passkey passkey) {
        UserPool pool = bearer.pool();
        pool.users()
                .change(
                        bearer.user(),
                        user -> {
                            refuseIfFull(user.passkeys());
                            refuseIfKnown(pool, passkey);
                            return user.with(
                                    draft -> draft.passkeys(user.passkeys().plus(passkey)));
                        },
                        () -> {
                            if (!pool.passkeyRegistrations().end(registration)) {
                                throw challengeNotFound();
                            }
                        });
    }

    private static void refuseIfKnown(UserPool pool, Passkey passkey) {
        boolean known = pool.users().all().stream()
                .map(User::passkeys)
                .anyMatch(passkeys -> passkeys.find(passkey.id()).isPresent());
        if (known) {
            throw CognitoError.invalidParameter("The passkey is registered already.");
        }
    }

    private static CognitoError refusal(BadPasskeyException e) {
        return switch (e.flaw()) {
            case ORIGIN -> CognitoError.of("WebAuthnOriginNotAllowedException", e.getMessage());
            case RELYING_PARTY -> CognitoError.of("WebAuthnRelyingPartyMismatchException", e.getMessage());
            case UNSUPPORTED -> CognitoError.of("WebAuthnCredentialNotSupportedException", e.getMessage());
            case MALFORMED, INVALID -> CognitoError.invalidParameter(String.valueOf(e.getMessage()));
        };
    }
}
