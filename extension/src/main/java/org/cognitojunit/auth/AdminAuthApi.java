package org.cognitojunit.auth;

import java.util.List;
import java.util.Map;
import org.cognitojunit.exchange.Call;
import org.cognitojunit.internal.sdk.NewerSdk;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminInitiateAuthRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminInitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminRespondToAuthChallengeRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminRespondToAuthChallengeResponse;

/** AdminInitiateAuth and AdminRespondToAuthChallenge. */
record AdminAuthApi(CognitoIdentityProviderClient sdk, String userPoolId, String clientId) implements AuthApi {

    @Override
    public Answer initiate(String flow, Map<String, String> parameters) {
        AdminInitiateAuthRequest request = AdminInitiateAuthRequest.builder()
                .userPoolId(userPoolId)
                .clientId(clientId)
                .authFlow(flow)
                .authParameters(parameters)
                .build();
        AdminInitiateAuthResponse response = sdk.adminInitiateAuth(request);
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
        AdminRespondToAuthChallengeRequest request = AdminRespondToAuthChallengeRequest.builder()
                .userPoolId(userPoolId)
                .clientId(clientId)
                .challengeName(challenge.name())
                .session(challenge.session().isEmpty() ? null : challenge.session())
                .challengeResponses(responses)
                .build();
        AdminRespondToAuthChallengeResponse response = sdk.adminRespondToAuthChallenge(request);
        return new Answer(
                Call.answered(request, response),
                response.authenticationResult(),
                response.challengeNameAsString(),
                response.challengeParameters(),
                response.session(),
                List.of());
    }
}
