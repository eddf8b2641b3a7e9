package org.cognitojunit.auth;

import java.time.Clock;
import java.util.Map;
import org.cognitojunit.exchange.Exchange;
import org.cognitojunit.exchange.VisibleText;

/**
 * {@code DEVICE_SRP_AUTH}: the user has signed in from a device that is remembered, which is to prove itself in place of a
 * second factor.
 *
 * @param username the username that the answer must carry
 * @param session what ties the answer to the sign-in
 * @param parameters the {@code ChallengeParameters} as Cognito sent them
 * @param exchange the calls that led here
 * @param responder takes the answer to Cognito
 * @param clock gives the time that the proof is signed with
 */
public record DeviceSrpAuth(
        String username,
        String session,
        Map<String, String> parameters,
        Exchange exchange,
        Responder responder,
        Clock clock)
        implements Challenge {

    /** The challenge's name in the API. */
    public static final String NAME = "DEVICE_SRP_AUTH";

    public DeviceSrpAuth {
        parameters = Map.copyOf(parameters);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Answers with {@code SRP_A} and then with the proof; what comes back is the step after both. */
    public AuthStep respond(RememberedDevice device) {
        return begin(device).expectDevicePasswordVerifier().respond(device);
    }

    /** Answers with {@code SRP_A}, which leads to {@link DevicePasswordVerifier}. */
    public AuthStep begin(RememberedDevice device) {
        SrpClient srp = device.srp();
        AuthStep step = respond(Map.of("DEVICE_KEY", device.key(), "SRP_A", srp.srpA()));
        return DevicePasswordVerifier.of(step, srp, clock);
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
