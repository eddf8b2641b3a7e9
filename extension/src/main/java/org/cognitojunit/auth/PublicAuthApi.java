package org.cognitojunit.auth;

import java.util.List;
import java.util.Map;
import org.cognitojunit.exchange.Call;
import org.cognitojunit.internal.sdk.NewerSdk;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;

/** InitiateAuth and RespondToAuthChallenge. */
record PublicAuthApi(CognitoIdentityProviderClient sdk, String clientId) implements AuthApi {

    @Override
    public Answer initiate(String flow, Map<String, String> parameters) {
        InitiateAuthRequest request = InitiateAuthRequest.builder()
                .clientId(clientId)
                .authFlow(flow)
                .authParameters(parameters)
                .build();
        InitiateAuthResponse response = sdk.initiateAuth(request);
        return new Answer(
                Call.answered(request, response),
                response.authenticationResult(),
                response.challengeNameAsString(),
                response.challengeParameters(),
                response.session(),
                NewerSdk.strings(response, "AvailableChallenges"));
    }

    @Override
    public Answer respond(Challenge challenge, Map<String, String> responses) {
        RespondToAuthChallengeRequest request = RespondToAuthChallengeRequest.builder()
                .clientId(clientId)
                .challengeName(challenge.name())
                .session(challenge.session().isEmpty() ? null : challenge.session())
                .challengeResponses(responses)
                .build();
        RespondToAuthChallengeResponse response = sdk.respondToAuthChallenge(request);
        return new Answer(
                Call.answered(request, response),
                response.authenticationResult(),
                response.challengeNameAsString(),
                response.challengeParameters(),
                response.session(),
                List.of());
    }
}
