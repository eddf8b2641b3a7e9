package org.cognitojunit.auth;

import java.time.Clock;
import java.util.Map;
import org.cognitojunit.exchange.Exchange;
import org.cognitojunit.exchange.VisibleText;

/**
 * {@code DEVICE_PASSWORD_VERIFIER}: Cognito has answered the first half of a device's SRP exchange and wants the proof that
 * the device knows its password.
 *
 * @param username the username that the answer must carry
 * @param session what ties the answer to the sign-in
 * @param parameters the {@code ChallengeParameters} as Cognito sent them
 * @param exchange the calls that led here
 * @param responder takes the answer to Cognito
 * @param srp the half of the exchange that the device has begun
 * @param clock gives the time that the proof is signed with
 */
public record DevicePasswordVerifier(
        String username,
        String session,
        Map<String, String> parameters,
        Exchange exchange,
        Responder responder,
        SrpClient srp,
        Clock clock)
        implements Challenge {

    /** The challenge's name in the API. */
    public static final String NAME = "DEVICE_PASSWORD_VERIFIER";

    public DevicePasswordVerifier {
        parameters = Map.copyOf(parameters);
    }

    /** The step that {@code SRP_A} led to: this challenge, unless Cognito put another one. */
    static AuthStep of(AuthStep step, SrpClient srp, Clock clock) {
        return OtherChallenge.replaced(
                step,
                NAME,
                other -> new DevicePasswordVerifier(
                        other.username(),
                        other.session(),
                        other.parameters(),
                        other.exchange(),
                        other.responder(),
                        srp,
                        clock));
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Answers with a proof of this device. */
    public AuthStep respond(RememberedDevice device) {
        return respond(claim(device));
    }

    /** What {@link #respond(RememberedDevice)} sends besides the username, for a test that changes something in it. */
    public Map<String, String> claim(RememberedDevice device) {
        return device.claim(this);
    }

    @Override
    public AuthStep respond(Map<String, String> responses) {
        return responder.respond(this, responses);
    }

    @Override
    public String toString() {
        return VisibleText.of(NAME + "[username=" + username + ", session=[redacted]]");
    }
}
