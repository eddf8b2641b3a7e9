package org.cognitojunit.emulator.internal.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.BadChallengeException;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadSignatureException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import com.webauthn4j.verifier.exception.NotAllowedAlgorithmException;
import com.webauthn4j.verifier.exception.UserNotPresentException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cognitojunit.emulator.internal.passkey.BadPasskeyException.Flaw;
import org.cognitojunit.emulator.internal.user.Passkey;

/**
 * The ceremonies by webauthn4j. Attestations are taken from every authenticator, as Cognito asks for none: the certificates in
 * them are not looked at.
 */
final class Webauthn4jCeremonies implements Ceremonies {

    private static final List<PublicKeyCredentialParameters> ALGORITHMS = PasskeyOptions.ALGORITHMS.stream()
            .map(algorithm -> new PublicKeyCredentialParameters(
                    PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(algorithm)))
            .toList();

    private final ObjectConverter objects = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(objects);
    private final AttestedCredentialDataConverter attestedData = new AttestedCredentialDataConverter(objects);

    @Override
    public Attestation attestation(String json) {
        RegistrationData data = read(() -> manager.parseRegistrationResponseJSON(json));
        if (data.getCollectedClientData() == null
                || data.getAttestationObject() == null
                || data.getAttestationObject().getAuthenticatorData().getAttestedCredentialData() == null) {
            throw CredentialJson.malformed();
        }
        return new Attested(data);
    }

    @Override
    public Assertion assertion(String json) {
        AuthenticationData data = read(() -> manager.parseAuthenticationResponseJSON(json));
        if (data.getCollectedClientData() == null
                || data.getAuthenticatorData() == null
                || data.getSignature() == null) {
            throw CredentialJson.malformed();
        }
        return new Asserted(data);
    }

    private final class Attested implements Attestation {

        private final RegistrationData data;

        Attested(RegistrationData data) {
            this.data = data;
        }

        @Override
        public String challenge() {
            return base64(data.getCollectedClientData().getChallenge().getValue());
        }

        @Override
        public Verified verify(Expectation expected) {
            check(
                    expected,
                    data.getCollectedClientData(),
                    () -> manager.verify(
                            data, new RegistrationParameters(server(expected), ALGORITHMS, expected.userVerified())));
            AuthenticatorData<?> authenticator = data.getAttestationObject().getAuthenticatorData();
            AttestedCredentialData attested = authenticator.getAttestedCredentialData();
            return new Verified(
                    base64(attested.getCredentialId()),
                    base64(attestedData.convert(attested)),
                    authenticator.getSignCount(),
                    authenticator.isFlagUV(),
                    authenticator.isFlagBE(),
                    authenticator.isFlagBS());
        }
    }

    private final class Asserted implements Assertion {

        private final AuthenticationData data;

        Asserted(AuthenticationData data) {
            this.data = data;
        }

        @Override
        public String userHandle() {
            return Optional.ofNullable(data.getUserHandle())
                    .map(Webauthn4jCeremonies::base64)
                    .orElse("");
        }

        @Override
        public long counter() {
            return data.getAuthenticatorData().getSignCount();
        }

        @Override
        public boolean isBackedUp() {
            return data.getAuthenticatorData().isFlagBS();
        }

        @Override
        public void verify(Expectation expected, Passkey passkey) {
            AuthenticationParameters parameters =
                    new AuthenticationParameters(server(expected), record(passkey), null, expected.userVerified());
            check(expected, data.getCollectedClientData(), () -> manager.verify(data, parameters));
        }

        private CredentialRecordImpl record(Passkey passkey) {
            return new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    passkey.verifiesUser(),
                    passkey.backupEligible(),
                    passkey.backedUp(),
                    passkey.counter(),
                    attestedData.convert(Base64.getUrlDecoder().decode(passkey.attestedData())),
                    null,
                    null,
                    null,
                    null);
        }
    }

    private static ServerProperty server(Expectation expected) {
        return ServerProperty.builder()
                .originPredicate(origin -> Origins.allows(expected.relyingPartyId(), origin.toString()))
                .rpId(expected.relyingPartyId())
                .challenge(new DefaultChallenge(expected.challenge()))
                .build();
    }

    /** The library meets what nobody has foreseen with exceptions of many kinds; all of them mean the same here. */
    private static <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException e) {
            throw CredentialJson.malformed();
        }
    }

    private static void check(Expectation expected, CollectedClientData client, Runnable verification) {
        try {
            verification.run();
        } catch (BadOriginException e) {
            throw new BadPasskeyException(
                    Flaw.ORIGIN,
                    "Origin " + client.getOrigin() + " is not allowed for the relying party id "
                            + expected.relyingPartyId() + ".");
        } catch (BadRpIdException e) {
            throw new BadPasskeyException(
                    Flaw.RELYING_PARTY,
                    "The passkey belongs to another relying party id than " + expected.relyingPartyId() + ".");
        } catch (NotAllowedAlgorithmException e) {
            throw new BadPasskeyException(
                    Flaw.UNSUPPORTED, "The algorithm of the passkey is none of " + PasskeyOptions.ALGORITHMS + ".");
        } catch (UserNotVerifiedException e) {
            throw new BadPasskeyException(Flaw.UNSUPPORTED, "The passkey has not verified its user.");
        } catch (UserNotPresentException e) {
            throw new BadPasskeyException(Flaw.UNSUPPORTED, "The passkey was used without its user.");
        } catch (BadChallengeException e) {
            throw invalid("The passkey has answered another challenge.");
        } catch (BadSignatureException e) {
            throw invalid("The signature of the passkey is wrong.");
        } catch (MaliciousCounterValueException e) {
            throw invalid(PasskeyProof.COUNTER_WENT_BACK);
        } catch (VerificationException e) {
            throw invalid("The answer of the passkey is not valid.");
        }
    }

    private static BadPasskeyException invalid(String message) {
        return new BadPasskeyException(Flaw.INVALID, message);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
