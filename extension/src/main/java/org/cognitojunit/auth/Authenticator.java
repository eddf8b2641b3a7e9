package org.cognitojunit.auth;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.cognitojunit.exchange.Exchange;
import org.cognitojunit.internal.sdk.NewerSdk;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NewDeviceMetadataType;

/**
 * Makes the calls of a sign-in through one app client. {@code UserPool} does so for the pools that the extension made; use
 * this class to sign in through any other client.
 *
 * <p>Where the client has a secret, {@code SECRET_HASH} is added to every call. Refusals are the SDK's exceptions.
 */
public final class Authenticator {

    private static final String REFRESH_TOKEN_AUTH = "REFRESH_TOKEN_AUTH";

    private final CognitoIdentityProviderClient sdk;
    private final String userPoolId;
    private final String clientId;
    private final @Nullable String clientSecret;
    private final Clock clock;
    private final BiConsumer<String, String> onNewPassword;
    private final AuthApi adminApi;
    private final AuthApi publicApi;

    /**
     * @param sdk makes the calls; stays the caller's to close
     * @param clientSecret null for a client without one
     */
    public Authenticator(
            CognitoIdentityProviderClient sdk, String userPoolId, String clientId, @Nullable String clientSecret) {
        this(sdk, userPoolId, clientId, clientSecret, Clock.systemUTC(), (username, password) -> {});
    }

    /**
     * @param sdk makes the calls; stays the caller's to close
     * @param clientSecret null for a client without one
     * @param clock gives the time that SRP proofs are signed with, which must be about the server's
     * @param onNewPassword is told username and password when Cognito has accepted a new one
     */
    public Authenticator(
            CognitoIdentityProviderClient sdk,
            String userPoolId,
            String clientId,
            @Nullable String clientSecret,
            Clock clock,
            BiConsumer<String, String> onNewPassword) {
        this.sdk = sdk;
        this.userPoolId = userPoolId;
        this.clock = clock;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.onNewPassword = onNewPassword;
        adminApi = new AdminAuthApi(sdk, userPoolId, clientId);
        publicApi = new PublicAuthApi(sdk, clientId);
    }

    /**
     * Begins a sign-in with {@code AdminInitiateAuth}.
     *
     * @param flow for example {@code ADMIN_USER_PASSWORD_AUTH}, which takes {@code USERNAME} and {@code PASSWORD}
     * @param parameters the {@code AuthParameters}, without {@code SECRET_HASH}
     */
    public AuthStep adminInitiate(String flow, Map<String, String> parameters) {
        return initiate(adminApi, flow, parameters);
    }

    /**
     * Begins a sign-in with {@code InitiateAuth}, the operation that needs no AWS credentials.
     *
     * @param flow for example {@code USER_PASSWORD_AUTH}, which takes {@code USERNAME} and {@code PASSWORD}
     * @param parameters the {@code AuthParameters}, without {@code SECRET_HASH}
     */
    public AuthStep initiate(String flow, Map<String, String> parameters) {
        return initiate(publicApi, flow, parameters);
    }

    /**
     * Begins a sign-in with {@code AdminInitiateAuth} and {@code USER_SRP_AUTH}, which leads to {@link PasswordVerifier}.
     *
     * @param username any name that the user goes by
     */
    public AuthStep adminInitiateSrp(String username) {
        return initiateSrp(adminApi, username);
    }

    /**
     * Begins a sign-in with {@code InitiateAuth} and {@code USER_SRP_AUTH}, which leads to {@link PasswordVerifier}.
     *
     * @param username any name that the user goes by
     */
    public AuthStep initiateSrp(String username) {
        return initiateSrp(publicApi, username);
    }

    /** New access and ID tokens by {@code AdminInitiateAuth} with {@code REFRESH_TOKEN_AUTH}. */
    public Tokens adminRefresh(Tokens tokens) {
        return refresh(adminApi, tokens);
    }

    /** New access and ID tokens by {@code InitiateAuth} with {@code REFRESH_TOKEN_AUTH}. */
    public Tokens refresh(Tokens tokens) {
        return refresh(publicApi, tokens);
    }

    /**
     * New tokens by {@code GetTokensFromRefreshToken}, which takes the client's secret as it is. A client that rotates refresh
     * tokens gets a new one, and {@code tokens} hold one that is used up.
     *
     * @throws UnsupportedOperationException if the AWS SDK is older than this operation
     */
    public Tokens getTokensFromRefreshToken(Tokens tokens) {
        TokensFromRefreshToken answer = NewerSdk.call(
                "GetTokensFromRefreshToken",
                () -> TokensFromRefreshToken.get(sdk, clientId, clientSecret, refreshToken(tokens), deviceKey(tokens)));
        return tokens(answer.result(), tokens.exchange().plus(answer.call()));
    }

    /**
     * Has Cognito know the device of a sign-in, by {@code ConfirmDevice}. Whether it is remembered from then on, or only once
     * {@code UpdateDeviceStatus} says so, is a setting of the pool.
     *
     * @param tokens of a sign-in without {@code DEVICE_KEY}
     * @param name what the device is called
     * @throws IllegalArgumentException if the tokens name no new device
     */
    public RememberedDevice confirmDevice(Tokens tokens, String name) {
        RememberedDevice device = RememberedDevice.of(tokens);
        sdk.confirmDevice(r -> r.accessToken(tokens.accessToken())
                .deviceKey(device.key())
                .deviceName(name)
                .deviceSecretVerifierConfig(device.secretVerifier()));
        return device;
    }

    private AuthStep initiateSrp(AuthApi api, String username) {
        SrpClient srp = SrpClient.begin(userPoolId);
        Map<String, String> parameters = Map.of("USERNAME", username, "SRP_A", srp.srpA());
        return PasswordVerifier.of(initiate(api, "USER_SRP_AUTH", parameters), srp, clock);
    }

    private AuthStep initiate(AuthApi api, String flow, Map<String, String> parameters) {
        String username = parameters.getOrDefault("USERNAME", "");
        return step(api, Exchange.empty(), username, api.initiate(flow, withSecretHash(parameters, username)));
    }

    private Tokens refresh(AuthApi api, Tokens tokens) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("REFRESH_TOKEN", refreshToken(tokens));
        String deviceKey = deviceKey(tokens);
        if (deviceKey != null) {
            parameters.put("DEVICE_KEY", deviceKey);
        }
        String username = clientSecret == null
                ? ""
                : String.valueOf(tokens.accessTokenClaims().get("username"));
        AuthApi.Answer answer = api.initiate(REFRESH_TOKEN_AUTH, withSecretHash(parameters, username));
        return step(api, tokens.exchange(), username, answer).expectTokens();
    }

    /** The device of the sign-in, without which its refresh token is worth nothing. */
    private static @Nullable String deviceKey(Tokens tokens) {
        // Not every emulator sends an access token.
        return tokens.accessToken().isEmpty()
                ? null
                : (String) tokens.accessTokenClaims().get("device_key");
    }

    private static String refreshToken(Tokens tokens) {
        String refreshToken = tokens.refreshToken();
        if (refreshToken == null) {
            throw new IllegalArgumentException(
                    "These tokens hold no refresh token: they came from a refresh themselves. "
                            + "Refresh with the tokens of the sign-in.");
        }
        return refreshToken;
    }

    private AuthStep respond(AuthApi api, Challenge challenge, Map<String, String> given) {
        Map<String, String> responses = new LinkedHashMap<>();
        responses.put("USERNAME", challenge.username());
        responses.putAll(given);
        AuthApi.Answer answer = api.respond(challenge, withSecretHash(responses, challenge.username()));
        if (given.containsKey("NEW_PASSWORD")) {
            onNewPassword.accept(challenge.username(), given.get("NEW_PASSWORD"));
        }
        return step(api, challenge.exchange(), challenge.username(), answer);
    }

    private AuthStep step(AuthApi api, Exchange before, String username, AuthApi.Answer answer) {
        Exchange exchange = before.plus(answer.call());
        if (answer.result() != null) {
            return tokens(answer.result(), exchange);
        }
        String name = answer.challengeName();
        if (name == null) {
            throw new AssertionError(
                    "Cognito answered with neither tokens nor a challenge.\n\nThe exchange:\n" + exchange + "\n");
        }
        Map<String, String> parameters = answer.challengeParameters();
        String answerAs = Stream.of(parameters.get("USER_ID_FOR_SRP"), parameters.get("USERNAME"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(username);
        String session = Objects.requireNonNullElse(answer.session(), "");
        Responder responder = (challenge, responses) -> respond(api, challenge, responses);
        return switch (name) {
            case NewPasswordRequired.NAME ->
                new NewPasswordRequired(answerAs, session, parameters, exchange, responder);
            case CustomChallenge.NAME -> new CustomChallenge(answerAs, session, parameters, exchange, responder);
            case SelectChallenge.NAME ->
                new SelectChallenge(
                        answerAs,
                        session,
                        answer.availableChallenges(),
                        parameters,
                        exchange,
                        responder,
                        () -> SrpClient.begin(userPoolId),
                        clock);
            case SoftwareTokenMfa.NAME -> new SoftwareTokenMfa(answerAs, session, parameters, exchange, responder);
            case MfaSetup.NAME -> new MfaSetup(answerAs, session, parameters, exchange, responder);
            case DeviceSrpAuth.NAME -> new DeviceSrpAuth(answerAs, session, parameters, exchange, responder, clock);
            case SelectMfaType.NAME -> new SelectMfaType(answerAs, session, parameters, exchange, responder);
            case WebAuthn.NAME -> new WebAuthn(answerAs, session, parameters, exchange, responder);
            case CodeChallenge.SMS_MFA, CodeChallenge.EMAIL_OTP, CodeChallenge.SMS_OTP ->
                new CodeChallenge(name, answerAs, session, parameters, exchange, responder);
            default -> new OtherChallenge(name, answerAs, session, parameters, exchange, responder);
        };
    }

    /** Cognito sends all of it, but not every emulator does; what is missing is empty, and no assertion takes it for a token. */
    private static Tokens tokens(AuthenticationResultType result, Exchange exchange) {
        NewDeviceMetadataType device = result.newDeviceMetadata();
        return new Tokens(
                Objects.requireNonNullElse(result.accessToken(), ""),
                Objects.requireNonNullElse(result.idToken(), ""),
                result.refreshToken(),
                Duration.ofSeconds(Objects.requireNonNullElse(result.expiresIn(), 0)),
                exchange,
                device == null ? null : new NewDevice(device.deviceKey(), device.deviceGroupKey()));
    }

    /** A test that gives a hash of its own, to see it refused, keeps it. */
    private Map<String, String> withSecretHash(Map<String, String> parameters, String username) {
        if (clientSecret == null || parameters.containsKey("SECRET_HASH")) {
            return parameters;
        }
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("SECRET_HASH", SecretHash.of(clientSecret, username, clientId));
        return all;
    }
}
