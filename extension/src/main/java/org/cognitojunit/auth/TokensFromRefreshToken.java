package org.cognitojunit.auth;

import org.cognitojunit.exchange.Call;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetTokensFromRefreshTokenRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetTokensFromRefreshTokenResponse;

/** GetTokensFromRefreshToken, in a class of its own: older SDKs do not have the types that it deals in. */
record TokensFromRefreshToken(Call call, AuthenticationResultType result) {

    static TokensFromRefreshToken get(
            CognitoIdentityProviderClient sdk,
            String clientId,
            @Nullable String clientSecret,
            String refreshToken,
            @Nullable String deviceKey) {
        GetTokensFromRefreshTokenRequest request = GetTokensFromRefreshTokenRequest.builder()
                .clientId(clientId)
                .clientSecret(clientSecret)
                .refreshToken(refreshToken)
                .deviceKey(deviceKey)
                .build();
        GetTokensFromRefreshTokenResponse response = sdk.getTokensFromRefreshToken(request);
        return new TokensFromRefreshToken(Call.answered(request, response), response.authenticationResult());
    }
}
