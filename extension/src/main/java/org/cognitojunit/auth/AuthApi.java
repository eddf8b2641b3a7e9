package org.cognitojunit.auth;

import java.util.List;
import java.util.Map;
import org.cognitojunit.exchange.Call;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

/** The two operations of a sign-in. The API has each of them twice: for a server with credentials, and for everyone. */
interface AuthApi {

    Answer initiate(String flow, Map<String, String> parameters);

    Answer respond(Challenge challenge, Map<String, String> responses);

    /** What the four operations answer alike. */
    record Answer(
            Call call,
            @Nullable AuthenticationResultType result,
            @Nullable String challengeName,
            Map<String, String> challengeParameters,
            @Nullable String session,
            List<String> availableChallenges) {}
}
