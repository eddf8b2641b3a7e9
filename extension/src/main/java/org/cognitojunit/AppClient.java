package org.cognitojunit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cognitojunit.auth.SecretHash;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.ClientDefinition;
import org.cognitojunit.definition.OAuthFlow;
import org.cognitojunit.definition.OAuthSettings;
import org.cognitojunit.definition.TokenValidities;
import org.cognitojunit.exchange.VisibleText;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TokenValidityUnitsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientType;

/** An app client of a pool. {@link #toString} does not show its secret. */
public final class AppClient {

    private final String id;
    private final ClientDefinition definition;
    private final @Nullable String secret;

    private AppClient(String id, ClientDefinition definition, @Nullable String secret) {
        this.id = id;
        this.definition = definition;
        this.secret = secret;
    }

    /** A client that is there already. Its name is its id, and sign-ins are those of {@link ClientDefinition#builder}. */
    public static AppClient of(String id) {
        return of(id, ClientDefinition.builder().name(id).build(), null);
    }

    /**
     * A client that is there already.
     *
     * @param definition what is known of it
     * @param secret null where it has none
     */
    public static AppClient of(String id, ClientDefinition definition, @Nullable String secret) {
        return new AppClient(id, definition, secret);
    }

    /**
     * A client that is there already, as {@code DescribeUserPoolClient} describes it, with its secret.
     *
     * @param name what the test calls it; null for the name that it has
     */
    public static AppClient described(
            CognitoIdentityProviderClient client, String poolId, String id, @Nullable String name) {
        UserPoolClientType described = client.describeUserPoolClient(
                        r -> r.userPoolId(poolId).clientId(id))
                .userPoolClient();
        String known = name == null ? described.clientName() : name;
        return of(described.clientId(), definition(known, described), described.clientSecret());
    }

    private static ClientDefinition definition(String name, UserPoolClientType client) {
        List<String> flows = client.explicitAuthFlowsAsStrings();
        boolean olderNames = flows.stream().anyMatch(flow -> !flow.startsWith("ALLOW_"));
        TokenValidityUnitsType units = client.tokenValidityUnits();
        // Not by the builder, which requires a way to sign in: some clients only refresh.
        return new ClientDefinition(
                name,
                AuthFlow.in(flows),
                olderNames || flows.contains("ALLOW_REFRESH_TOKEN_AUTH"),
                client.clientSecret() != null,
                new TokenValidities(
                        validity(
                                client.accessTokenValidity(),
                                units == null ? null : units.accessTokenAsString(),
                                ChronoUnit.HOURS),
                        validity(
                                client.idTokenValidity(),
                                units == null ? null : units.idTokenAsString(),
                                ChronoUnit.HOURS),
                        validity(
                                client.refreshTokenValidity(),
                                units == null ? null : units.refreshTokenAsString(),
                                ChronoUnit.DAYS),
                        validity(client.authSessionValidity(), null, ChronoUnit.MINUTES)),
                client.preventUserExistenceErrors() == PreventUserExistenceErrorTypes.ENABLED,
                Boolean.TRUE.equals(client.enableTokenRevocation()),
                false,
                null,
                oauth(client),
                client.supportedIdentityProviders(),
                client.readAttributes(),
                client.writeAttributes(),
                Boolean.TRUE.equals(client.enablePropagateAdditionalUserContextData()),
                client.clientId());
    }

    private static OAuthSettings oauth(UserPoolClientType client) {
        Set<OAuthFlow> flows = new LinkedHashSet<>();
        client.allowedOAuthFlowsAsStrings()
                .forEach(flow -> flows.add(OAuthFlow.valueOf(flow.toUpperCase(Locale.ROOT))));
        return flows.isEmpty()
                ? OAuthSettings.NONE
                : new OAuthSettings(
                        flows,
                        client.allowedOAuthScopes(),
                        client.callbackURLs(),
                        client.logoutURLs(),
                        client.defaultRedirectURI());
    }

    /** Zero is Cognito's default. */
    private static @Nullable Duration validity(@Nullable Integer value, @Nullable String unit, ChronoUnit byDefault) {
        if (value == null || value == 0) {
            return null;
        }
        return Duration.of(value, unit == null ? byDefault : ChronoUnit.valueOf(unit.toUpperCase(Locale.ROOT)));
    }

    /** The {@code ClientId}. */
    public String id() {
        return id;
    }

    public String name() {
        return definition.name();
    }

    /** What was declared, by the annotation or the builder; of a client that was there already, what is known of it. */
    public ClientDefinition definition() {
        return definition;
    }

    /** The secret, where the client was made with one. */
    public Optional<String> secret() {
        return Optional.ofNullable(secret);
    }

    /**
     * The {@code SECRET_HASH} of a user, for calls that the test makes itself.
     *
     * @throws IllegalStateException if the client has no secret
     */
    public String secretHash(String username) {
        if (secret == null) {
            throw new IllegalStateException("The app client '" + name()
                    + "' has no secret, so there is no secret hash. " + "Declare it with generateSecret = true.");
        }
        return SecretHash.of(secret, username, id);
    }

    @Override
    public String toString() {
        return VisibleText.of("AppClient[" + name() + ", " + id + (secret == null ? "" : ", secret=[redacted]") + "]");
    }
}
