package org.cognitojunit.auth;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.exchange.Exchange;
import org.cognitojunit.exchange.VisibleText;

/**
 * {@code NEW_PASSWORD_REQUIRED}: the user signed in with a temporary password and must choose one of their own.
 *
 * @param username the username that the answer must carry
 * @param session what ties the answer to the sign-in; it can be answered once, and expires after the client's {@code
 *     AuthSessionValidity}, three minutes by default
 * @param parameters the {@code ChallengeParameters} as Cognito sent them
 * @param exchange the calls that led here
 * @param responder takes the answer to Cognito
 */
public record NewPasswordRequired(
        String username, String session, Map<String, String> parameters, Exchange exchange, Responder responder)
        implements Challenge {

    /** The challenge's name in the API. */
    public static final String NAME = "NEW_PASSWORD_REQUIRED";

    private static final String ATTRIBUTE_PREFIX = "userAttributes.";

    public NewPasswordRequired {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The attributes that the pool requires and the user still lacks, for example {@code [email]}. */
    public List<String> requiredAttributes() {
        return JsonArrays.strings("requiredAttributes", parameters).stream()
                .map(name -> name.startsWith(ATTRIBUTE_PREFIX) ? name.substring(ATTRIBUTE_PREFIX.length()) : name)
                .toList();
    }

    /** Answers with the password that the user chose. It becomes the user's password if Cognito accepts it. */
    public AuthStep respond(String newPassword) {
        return respond(newPassword, Map.of());
    }

    /**
     * Answers with the password that the user chose and attributes that the user lacks.
     *
     * @param attributes by their plain names, for example {@code email}
     */
    public AuthStep respond(String newPassword, Map<String, String> attributes) {
        Map<String, String> responses = new LinkedHashMap<>();
        responses.put("NEW_PASSWORD", newPassword);
        attributes.forEach((name, value) -> responses.put(ATTRIBUTE_PREFIX + name, value));
        return respond(responses);
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
