package org.cognitojunit.internal.provision;

import java.time.Duration;
import java.util.List;
import org.cognitojunit.definition.ClientDefinition;
import org.cognitojunit.definition.OAuthFlow;
import org.cognitojunit.definition.OAuthSettings;
import org.cognitojunit.definition.TokenValidities;
import org.cognitojunit.internal.sdk.NewerSdk;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TimeUnitsType;

/**
 * Says in the words of the API what an app client is to be. What the definition does not say is not sent, so that Cognito
 * decides, and an SDK that does not know it yet still serves.
 */
final class AppClientRequest {

    private AppClientRequest() {}

    /** @param name the name to create it with, which may say which id it is to have */
    static CreateUserPoolClientRequest of(String poolId, String name, ClientDefinition definition) {
        String secret = definition.identity().secret();
        CreateUserPoolClientRequest.Builder request = CreateUserPoolClientRequest.builder()
                .userPoolId(poolId)
                .clientName(name)
                .explicitAuthFlowsWithStrings(definition.explicitAuthFlows())
                .generateSecret(definition.generateSecret() && secret == null)
                .enableTokenRevocation(definition.enableTokenRevocation())
                .supportedIdentityProviders(orNull(definition.identityProviders()))
                .readAttributes(orNull(definition.readAttributes()))
                .writeAttributes(orNull(definition.writeAttributes()));
        if (secret != null) {
            NewerSdk.call("secret", () -> request.clientSecret(secret));
        }
        validities(request, definition.validities());
        oauth(request, definition.oauth());
        if (definition.preventUserExistenceErrors()) {
            request.preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED);
        }
        if (definition.propagateUserContext()) {
            request.enablePropagateAdditionalUserContextData(true);
        }
        if (definition.rotateRefreshTokens()) {
            Duration grace = definition.retryGracePeriod();
            Integer seconds = grace == null ? null : Math.toIntExact(grace.toSeconds());
            NewerSdk.call(
                    "rotateRefreshTokens",
                    () -> request.refreshTokenRotation(
                            r -> r.feature(FeatureType.ENABLED).retryGracePeriodSeconds(seconds)));
        }
        return request.build();
    }

    private static void validities(CreateUserPoolClientRequest.Builder request, TokenValidities validities) {
        Validity access = Validity.of(validities.accessToken());
        Validity id = Validity.of(validities.idToken());
        Validity refresh = Validity.of(validities.refreshToken());
        Duration session = validities.authSession();
        request.accessTokenValidity(access.value())
                .idTokenValidity(id.value())
                .refreshTokenValidity(refresh.value())
                .authSessionValidity(session == null ? null : Math.toIntExact(session.toMinutes()));
        if (access.isSet() || id.isSet() || refresh.isSet()) {
            request.tokenValidityUnits(
                    u -> u.accessToken(access.unit()).idToken(id.unit()).refreshToken(refresh.unit()));
        }
    }

    private static void oauth(CreateUserPoolClientRequest.Builder request, OAuthSettings oauth) {
        request.callbackURLs(orNull(oauth.callbackUrls()))
                .logoutURLs(orNull(oauth.logoutUrls()))
                .defaultRedirectURI(oauth.defaultRedirectUrl());
        if (!oauth.flows().isEmpty()) {
            request.allowedOAuthFlowsUserPoolClient(true)
                    .allowedOAuthFlowsWithStrings(
                            oauth.flows().stream().map(OAuthFlow::wireName).toList())
                    .allowedOAuthScopes(oauth.scopes());
        }
    }

    private static @Nullable List<String> orNull(List<String> values) {
        return values.isEmpty() ? null : values;
    }

    /** A duration as the API takes it: a number and a unit, the largest that fits. */
    private record Validity(
            @Nullable Integer value, @Nullable TimeUnitsType unit) {

        static Validity of(@Nullable Duration duration) {
            if (duration == null) {
                return new Validity(null, null);
            }
            long seconds = duration.toSeconds();
            if (seconds % 86_400 == 0) {
                return new Validity(Math.toIntExact(seconds / 86_400), TimeUnitsType.DAYS);
            }
            if (seconds % 3_600 == 0) {
                return new Validity(Math.toIntExact(seconds / 3_600), TimeUnitsType.HOURS);
            }
            if (seconds % 60 == 0) {
                return new Validity(Math.toIntExact(seconds / 60), TimeUnitsType.MINUTES);
            }
            return new Validity(Math.toIntExact(seconds), TimeUnitsType.SECONDS);
        }

        boolean isSet() {
            return value != null;
        }
    }
}
