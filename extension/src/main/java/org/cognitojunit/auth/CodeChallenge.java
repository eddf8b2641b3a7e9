package org.cognitojunit.auth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cognitojunit.exchange.Exchange;
import org.cognitojunit.exchange.VisibleText;

/**
 * {@code SMS_MFA}, {@code EMAIL_OTP} or {@code SMS_OTP}: the user types in a code that Cognito has sent.
 *
 * @param name as the API names it
 * @param username the username that the answer must carry
 * @param session what ties the answer to the sign-in; a wrong code does not use it up
 * @param parameters the {@code ChallengeParameters} as Cognito sent them
 * @param exchange the calls that led here
 * @param responder takes the answer to Cognito
 */
public record CodeChallenge(
        String name,
        String username,
        String session,
        Map<String, String> parameters,
        Exchange exchange,
        Responder responder)
        implements Challenge {

    /** The name of the challenge whose code goes to a phone, as a second factor. */
    public static final String SMS_MFA = "SMS_MFA";

    /** The name of the challenge whose code goes to an email address, as a first or as a second factor. */
    public static final String EMAIL_OTP = "EMAIL_OTP";

    /** The name of the challenge whose code goes to a phone, as a first factor. */
    public static final String SMS_OTP = "SMS_OTP";

    public CodeChallenge {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** {@code SMS} or {@code EMAIL}. */
    public String deliveryMedium() {
        return parameters.getOrDefault("CODE_DELIVERY_DELIVERY_MEDIUM", "");
    }

    /** Where the code went, masked: for example {@code +*******9934}. */
    public String destination() {
        return parameters.getOrDefault("CODE_DELIVERY_DESTINATION", "");
    }

    /** Answers with a code. */
    public AuthStep respondWithCode(String code) {
        return respond(Map.of(name + "_CODE", code));
    }

    @Override
    public AuthStep respond(Map<String, String> responses) {
        return responder.respond(this, responses);
    }

    @Override
    public String toString() {
        return VisibleText.of(name + "[username=" + username + ", session=[redacted]]");
    }
}
