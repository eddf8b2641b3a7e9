package org.cognitojunit;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cognitojunit.auth.AuthStep;
import org.cognitojunit.auth.Authenticator;
import org.cognitojunit.auth.AuthenticatorApp;
import org.cognitojunit.auth.AuthorizationRequest;
import org.cognitojunit.auth.CodeChallenge;
import org.cognitojunit.auth.ManagedLogin;
import org.cognitojunit.auth.OAuthClient;
import org.cognitojunit.auth.OAuthTokens;
import org.cognitojunit.auth.Passkey;
import org.cognitojunit.auth.PasswordVerifier;
import org.cognitojunit.auth.RememberedDevice;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.auth.WebAuthn;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.UserDefinition;
import org.cognitojunit.definition.UserPoolDefinition;
import org.cognitojunit.emulator.PoolReference;
import org.cognitojunit.exchange.VisibleText;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;

/**
 * A user pool: one that the extension made for a test, on whatever backend the run uses, or one that is there already ({@link
 * #of}). Thread-safe.
 *
 * <p>The sign-ins return steps: {@link Tokens}, or a challenge to answer. A refusal is the SDK's exception, untouched.
 */
public final class UserPool implements PoolReference {

    private static final String DEVICE_KEY = "DEVICE_KEY";

    private final String id;
    private final String arn;
    private final String name;
    private final @Nullable String domain;
    private final List<AppClient> appClients;
    private final AppClient appClient;
    private final UserPoolDefinition definition;
    private final String adminPasswordFlow;
    private final Map<String, TestUser> users;
    private final Supplier<URI> issuer;
    private final Supplier<URI> jwksUri;
    private final Supplier<URI> endpoint;
    private final CognitoIdentityProviderClient sdk;
    private final Clock clock;
    private final Authenticator authenticator;

    UserPool(UserPoolBuilder builder) {
        id = builder.id;
        arn = Objects.requireNonNull(builder.arn);
        name = Objects.requireNonNullElse(builder.name, id);
        domain = builder.domain;
        appClients = List.copyOf(builder.appClients);
        appClient = appClients.get(0);
        issuer = builder.issuer;
        jwksUri = builder.jwksUri;
        endpoint = builder.endpoint;
        sdk = builder.sdk;
        definition = builder.definitionOrParts();
        users = new LinkedHashMap<>();
        for (UserDefinition user : definition.users()) {
            users.put(user.name(), TestUser.of(user));
        }
        clock = builder.clock;
        adminPasswordFlow = adminPasswordFlow(appClient);
        authenticator =
                new Authenticator(sdk, id, appClient.id(), appClient.secret().orElse(null), clock, this::chosePassword);
    }

    /**
     * A handle for a pool that is there already: of Terraform, of a CDK stack, of a staging account. Pool and clients are read
     * by {@code DescribeUserPool} and {@code DescribeUserPoolClient}, with the clients' secrets; they are not changed, and not
     * deleted.
     *
     * @param appClientIds at least one; sign-ins go through the first
     */
    public static UserPool of(CognitoIdentityProviderClient client, String poolId, String... appClientIds) {
        UserPoolBuilder builder = builder(client, poolId);
        for (String appClientId : appClientIds) {
            builder.appClient(AppClient.described(client, poolId, appClientId, null));
        }
        return builder.build();
    }

    /** Makes a handle for a pool that is there already, from what is given: for callers that may not describe it. */
    public static UserPoolBuilder builder(CognitoIdentityProviderClient client, String poolId) {
        return new UserPoolBuilder(client, poolId);
    }

    /** The same pool, users included, seen through another of its clients. */
    private UserPool(UserPool pool, AppClient appClient) {
        id = pool.id;
        arn = pool.arn;
        name = pool.name;
        domain = pool.domain;
        appClients = pool.appClients;
        this.appClient = appClient;
        issuer = pool.issuer;
        jwksUri = pool.jwksUri;
        endpoint = pool.endpoint;
        sdk = pool.sdk;
        definition = pool.definition;
        users = pool.users;
        clock = pool.clock;
        adminPasswordFlow = adminPasswordFlow(appClient);
        authenticator =
                new Authenticator(sdk, id, appClient.id(), appClient.secret().orElse(null), clock, this::chosePassword);
    }

    /** The flow goes by the name that the client was made with. */
    private static String adminPasswordFlow(AppClient appClient) {
        boolean olderName = appClient.definition().authFlows().contains(AuthFlow.ADMIN_NO_SRP_AUTH);
        return (olderName ? AuthFlow.ADMIN_NO_SRP_AUTH : AuthFlow.ADMIN_USER_PASSWORD_AUTH).name();
    }

    private void chosePassword(String username, String password) {
        TestUser user = users.get(username);
        if (user != null) {
            user.chose(password);
        }
    }

    /** The {@code UserPoolId}, for example {@code us-east-1_8LxAFhQ8D}. */
    @Override
    public String id() {
        return id;
    }

    public String arn() {
        return arn;
    }

    /**
     * The pool's name, after the backend's prefix: that of the test that declares it, or, where the whole run shares it, one
     * made from its definition.
     */
    public String name() {
        return name;
    }

    /**
     * The issuer of the pool's tokens, for the application under test. On AWS it is {@code
     * https://cognito-idp.<region>.amazonaws.com/<poolId>}; an emulator's begins with its own address.
     */
    public URI issuer() {
        return issuer.get();
    }

    /** Where the pool publishes its signing keys (RFC 7517), for the application under test. */
    public URI jwksUri() {
        return jwksUri.get();
    }

    /** Where the user pools API is, as the endpoint override of an SDK in the application under test. */
    public URI endpoint() {
        return endpoint.get();
    }

    /** The prefix of the pool's domain, where it was declared with one. */
    public Optional<String> domain() {
        return Optional.ofNullable(domain);
    }

    /** The client that the sign-ins below go through: the first that was declared, unless {@link #with} chose another. */
    public AppClient appClient() {
        return appClient;
    }

    /** The clients that the pool was declared with, in that order. */
    public List<AppClient> appClients() {
        return appClients;
    }

    /**
     * A client that the pool was declared with.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public AppClient appClient(String name) {
        return appClients.stream()
                .filter(client -> client.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The pool declares no client '" + name
                        + "'. Its clients: "
                        + appClients.stream().map(AppClient::name).toList() + "."));
    }

    /**
     * This pool with another of its clients to sign in through, for example {@code
     * pool.with(pool.appClient("backend")).adminSignIn(alice)}. All else is the same, users and their passwords too.
     *
     * @throws IllegalArgumentException if it is a client of another pool
     */
    public UserPool with(AppClient appClient) {
        if (!appClients.contains(appClient)) {
            throw new IllegalArgumentException(
                    appClient + " is not a client of " + this + ". Take one of its own: " + appClients + ".");
        }
        return new UserPool(this, appClient);
    }

    /** What was declared: the annotation or the builder, as a value. */
    public UserPoolDefinition definition() {
        return definition;
    }

    /**
     * A user that the pool was declared with.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public TestUser user(String name) {
        TestUser user = users.get(name);
        if (user == null) {
            throw new IllegalArgumentException(
                    "The pool declares no user '" + name + "'. Its users: " + users.keySet() + ".");
        }
        return user;
    }

    /** The users that the pool was declared with, in that order. */
    public List<TestUser> users() {
        return List.copyOf(users.values());
    }

    /**
     * The SDK client for this pool's backend, the same that is injected. It is shared and closed by the extension; what is
     * called through it is shown when the test fails.
     */
    public CognitoIdentityProviderClient client() {
        return sdk;
    }

    /** Makes the calls of a sign-in with parameters of the test's choice, for all that the methods below do not cover. */
    public Authenticator authenticator() {
        return authenticator;
    }

    /**
     * Signs a user in with {@code AdminInitiateAuth} and the current password. The flow is {@code ADMIN_USER_PASSWORD_AUTH},
     * or {@code ADMIN_NO_SRP_AUTH} where the client was declared with that.
     */
    public AuthStep adminSignIn(TestUser user) {
        return adminSignIn(user.name(), user.password());
    }

    /** Signs in with {@code AdminInitiateAuth} and any name and password, right or wrong. */
    public AuthStep adminSignIn(String username, String password) {
        return permitted(
                AuthFlow.valueOf(adminPasswordFlow),
                () -> authenticator.adminInitiate(adminPasswordFlow, credentials(username, password)));
    }

    /** Signs a user in with {@code InitiateAuth}, the flow {@code USER_PASSWORD_AUTH} and the current password. */
    public AuthStep signIn(TestUser user) {
        return signIn(user.name(), user.password());
    }

    /** Signs in with {@code InitiateAuth}, the flow {@code USER_PASSWORD_AUTH} and any name and password, right or wrong. */
    public AuthStep signIn(String username, String password) {
        return permitted(
                AuthFlow.USER_PASSWORD_AUTH,
                () -> authenticator.initiate(AuthFlow.USER_PASSWORD_AUTH.name(), credentials(username, password)));
    }

    /**
     * Tokens of a user, for tests that are not about signing in: by whichever flow of the client takes a password.
     *
     * @throws IllegalStateException if the client permits none of those
     * @throws AssertionError if a challenge comes instead, for example of a user with a temporary password
     */
    public Tokens tokensFor(TestUser user) {
        Set<AuthFlow> flows = appClient.definition().authFlows();
        if (flows.contains(AuthFlow.ADMIN_USER_PASSWORD_AUTH) || flows.contains(AuthFlow.ADMIN_NO_SRP_AUTH)) {
            return adminSignIn(user).expectTokens();
        }
        if (flows.contains(AuthFlow.USER_PASSWORD_AUTH)) {
            return signIn(user).expectTokens();
        }
        if (flows.contains(AuthFlow.USER_SRP_AUTH)) {
            return srpSignIn(user).expectTokens();
        }
        if (flows.contains(AuthFlow.USER_AUTH)) {
            Map<String, String> parameters = credentials(user.name(), user.password());
            parameters.put("PREFERRED_CHALLENGE", "PASSWORD");
            return authenticator.initiate(AuthFlow.USER_AUTH.name(), parameters).expectTokens();
        }
        throw new IllegalStateException("No flow of the app client '" + appClient.name()
                + "' takes a password: it permits " + flows + ". " + permitting(AuthFlow.ADMIN_USER_PASSWORD_AUTH));
    }

    /** The refusal stays Cognito's own; what to write about it comes along. */
    private AuthStep permitted(AuthFlow flow, Supplier<AuthStep> signIn) {
        try {
            return signIn.get();
        } catch (InvalidParameterException e) {
            Set<AuthFlow> flows = appClient.definition().authFlows();
            if (!flows.contains(flow)) {
                e.addSuppressed(new IllegalStateException("The app client '" + appClient.name() + "' permits " + flows
                        + ", and this sign-in is " + flow + ". " + permitting(flow)));
            }
            throw e;
        }
    }

    private static String permitting(AuthFlow flow) {
        return "Write @PoolClient(authFlows = " + flow + "), or sign in by a flow that it permits: "
                + "pool.adminSignIn(user) is ADMIN_USER_PASSWORD_AUTH, pool.srpSignIn(user) is USER_SRP_AUTH.";
    }

    /**
     * Signs a user in with {@code InitiateAuth}, the flow {@code USER_SRP_AUTH} and a proof of the current password. What
     * comes back is the step after the proof; {@code authenticator().initiateSrp(…)} stops before it.
     */
    public AuthStep srpSignIn(TestUser user) {
        return srpSignIn(user.name(), user.password());
    }

    /** Signs in with {@code InitiateAuth}, the flow {@code USER_SRP_AUTH} and any name and password, right or wrong. */
    public AuthStep srpSignIn(String username, String password) {
        return permitted(
                AuthFlow.USER_SRP_AUTH,
                () -> authenticator
                        .initiateSrp(username)
                        .expectPasswordVerifier()
                        .respond(password));
    }

    /** As {@link #srpSignIn(TestUser)}, with {@code AdminInitiateAuth}. */
    public AuthStep adminSrpSignIn(TestUser user) {
        return adminSrpSignIn(user.name(), user.password());
    }

    /** As {@link #srpSignIn(String, String)}, with {@code AdminInitiateAuth}. */
    public AuthStep adminSrpSignIn(String username, String password) {
        return authenticator.adminInitiateSrp(username).expectPasswordVerifier().respond(password);
    }

    /** Begins choice-based sign-in: {@code InitiateAuth} with the flow {@code USER_AUTH} and nothing but the name. */
    public AuthStep choiceSignIn(TestUser user) {
        return choiceSignIn(user.name());
    }

    /** Begins choice-based sign-in with any name. */
    public AuthStep choiceSignIn(String username) {
        return authenticator.initiate(AuthFlow.USER_AUTH.name(), Map.of("USERNAME", username));
    }

    /**
     * Begins choice-based sign-in with a preference, which Cognito follows where it can, and otherwise offers a choice.
     *
     * @param challenge for example {@link CodeChallenge#EMAIL_OTP}
     */
    public AuthStep choiceSignIn(TestUser user, String challenge) {
        return choiceSignIn(user.name(), challenge);
    }

    /** As {@link #choiceSignIn(TestUser, String)}, with any name. */
    public AuthStep choiceSignIn(String username, String challenge) {
        return authenticator.initiate(
                AuthFlow.USER_AUTH.name(), Map.of("USERNAME", username, "PREFERRED_CHALLENGE", challenge));
    }

    /**
     * Signs a user in with a passkey: {@code InitiateAuth} with the flow {@code USER_AUTH} and the preferred challenge {@code
     * WEB_AUTHN}. What comes back is the step after the proof.
     */
    public AuthStep passkeySignIn(TestUser user, Passkey passkey) {
        return authenticator
                .initiate(
                        AuthFlow.USER_AUTH.name(),
                        Map.of("USERNAME", user.name(), "PREFERRED_CHALLENGE", WebAuthn.NAME))
                .expectWebAuthn()
                .respondWith(passkey);
    }

    /** Begins a sign-in by the pool's own challenges: {@code InitiateAuth} with the flow {@code CUSTOM_AUTH}. */
    public AuthStep customSignIn(TestUser user) {
        return customSignIn(user.name());
    }

    /** Begins a sign-in by the pool's own challenges, with any name, right or wrong. */
    public AuthStep customSignIn(String username) {
        return authenticator.initiate(AuthFlow.CUSTOM_AUTH.name(), Map.of("USERNAME", username));
    }

    /** Begins a sign-in by the pool's own challenges with {@code AdminInitiateAuth}. */
    public AuthStep adminCustomSignIn(TestUser user) {
        return authenticator.adminInitiate(AuthFlow.CUSTOM_AUTH.name(), Map.of("USERNAME", user.name()));
    }

    /**
     * Signs a user in from a device with {@code InitiateAuth}, the flow {@code USER_PASSWORD_AUTH} and the current password. A
     * remembered device leads to {@link org.cognitojunit.auth.DeviceSrpAuth}.
     */
    public AuthStep signIn(TestUser user, RememberedDevice device) {
        return authenticator.initiate(AuthFlow.USER_PASSWORD_AUTH.name(), credentials(user, device));
    }

    /** As {@link #signIn(TestUser, RememberedDevice)}, with {@code AdminInitiateAuth} and its flow. */
    public AuthStep adminSignIn(TestUser user, RememberedDevice device) {
        return authenticator.adminInitiate(adminPasswordFlow, credentials(user, device));
    }

    /** As {@link #srpSignIn(TestUser)}, from a device. A remembered one leads to {@link org.cognitojunit.auth.DeviceSrpAuth}. */
    public AuthStep srpSignIn(TestUser user, RememberedDevice device) {
        PasswordVerifier challenge = authenticator.initiateSrp(user.name()).expectPasswordVerifier();
        Map<String, String> claim = new LinkedHashMap<>(challenge.claim(user.password()));
        claim.put(DEVICE_KEY, device.key());
        return challenge.respond(claim);
    }

    /** As {@link #customSignIn(TestUser)}, from a device. A remembered one proves itself after the pool's own challenges. */
    public AuthStep customSignIn(TestUser user, RememberedDevice device) {
        Map<String, String> parameters = Map.of("USERNAME", user.name(), DEVICE_KEY, device.key());
        return authenticator.initiate(AuthFlow.CUSTOM_AUTH.name(), parameters);
    }

    /**
     * Has Cognito know the device of a sign-in, with a new password of its own. It is remembered at once, unless the pool leaves
     * that to the user: then {@code UpdateDeviceStatus} has to say so.
     *
     * @throws IllegalArgumentException if the tokens name no new device
     */
    public RememberedDevice confirmDevice(Tokens tokens) {
        return authenticator.confirmDevice(tokens, "test device");
    }

    private static Map<String, String> credentials(TestUser user, RememberedDevice device) {
        Map<String, String> credentials = credentials(user.name(), user.password());
        credentials.put(DEVICE_KEY, device.key());
        return credentials;
    }

    private static Map<String, String> credentials(String username, String password) {
        Map<String, String> credentials = new LinkedHashMap<>();
        credentials.put("USERNAME", username);
        credentials.put("PASSWORD", password);
        return credentials;
    }

    /**
     * The time that this pool lives in, for proofs that a test makes by itself: the emulator's clock on the embedded backend,
     * which tests can move, else the system's.
     */
    public Clock clock() {
        return clock;
    }

    /**
     * An authenticator app for a user of this pool, on the pool's {@link #clock}.
     *
     * @param secretCode the {@code SecretCode} that {@code AssociateSoftwareToken} answered
     */
    public AuthenticatorApp authenticatorApp(String secretCode) {
        return new AuthenticatorApp(secretCode, clock);
    }

    /**
     * Makes a passkey in software and registers it for the user who is signed in.
     *
     * @throws software.amazon.awssdk.services.cognitoidentityprovider.model.WebAuthnNotEnabledException if the pool does not
     *     take passkeys, and the like
     */
    public Passkey registerPasskey(Tokens tokens) {
        return new Passkey().registerFor(tokens.accessToken(), sdk);
    }

    /**
     * New access and ID tokens, by {@code InitiateAuth} with {@code REFRESH_TOKEN_AUTH}. {@code DEVICE_KEY} goes along where the
     * access token names a device.
     *
     * @throws IllegalArgumentException if {@code tokens} hold no refresh token
     */
    public Tokens refresh(Tokens tokens) {
        return authenticator.refresh(tokens);
    }

    /**
     * New access and ID tokens, by {@code AdminInitiateAuth} with {@code REFRESH_TOKEN_AUTH}.
     *
     * @throws IllegalArgumentException if {@code tokens} hold no refresh token
     */
    public Tokens adminRefresh(Tokens tokens) {
        return authenticator.adminRefresh(tokens);
    }

    /**
     * New tokens by {@code GetTokensFromRefreshToken}, the one operation that serves clients that rotate refresh tokens: those
     * get a new refresh token too, and {@code tokens} hold one that is used up.
     *
     * @throws IllegalArgumentException if {@code tokens} hold no refresh token
     */
    public Tokens getTokensFromRefreshToken(Tokens tokens) {
        return authenticator.getTokensFromRefreshToken(tokens);
    }

    /** The client of this handle at the endpoints of the pool's domain, which the discovery document names. */
    public OAuthClient oauth() {
        return oauth(appClient);
    }

    private OAuthClient oauth(AppClient client) {
        return new OAuthClient(issuer(), client.id(), client.secret().orElse(null));
    }

    /**
     * Begins a sign-in through the pool's domain, with the code grant, PKCE and the client's first callback URL.
     *
     * @throws IllegalStateException if the client was declared without a callback URL
     */
    public AuthorizationRequest authorize(TestUser user) {
        return authorize(user.name(), user.password());
    }

    /** As {@link #authorize(TestUser)}, with any name and password, right or wrong. */
    public AuthorizationRequest authorize(String username, String password) {
        String callback = appClient.definition().oauth().callbackUrls().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The app client '" + appClient.name()
                        + "' has no callback URL. Declare it with oauthFlows, oauthScopes and callbackUrls."));
        return new AuthorizationRequest(oauth(), callback, username, password);
    }

    /** Signs a user in through the pool's domain and exchanges the code; without scopes, for all that the client may have. */
    public OAuthTokens authorizationCodeTokens(TestUser user, String... scopes) {
        AuthorizationRequest request = authorize(user);
        return (scopes.length == 0 ? request : request.scopes(scopes))
                .signIn()
                .expectCode()
                .exchange();
    }

    /** A token for a client itself; without scopes, for all that it may have. */
    public OAuthTokens clientCredentials(AppClient client, String... scopes) {
        return oauth(client).clientCredentials(scopes);
    }

    /** What the userInfo endpoint of the pool's domain says of the user who has signed in. */
    public Map<String, Object> userInfo(OAuthTokens tokens) {
        return oauth().userInfo(tokens.accessToken());
    }

    /**
     * Revokes a refresh token at the revocation endpoint of the pool's domain.
     *
     * @throws IllegalArgumentException if {@code tokens} hold no refresh token
     */
    public void revoke(OAuthTokens tokens) {
        String refreshToken = tokens.refreshToken();
        if (refreshToken == null) {
            throw new IllegalArgumentException("These tokens hold no refresh token, so there is nothing to revoke.");
        }
        oauth().revoke(refreshToken);
    }

    /** Ends a browser's session at the logout endpoint of the pool's domain; returns where the domain redirects to. */
    public URI logout(ManagedLogin browser, String logoutUri) {
        return browser.logout(oauth(), logoutUri);
    }

    @Override
    public String toString() {
        return VisibleText.of("UserPool[" + name + ", " + id + "]");
    }
}
