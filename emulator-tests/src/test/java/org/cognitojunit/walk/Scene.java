package org.cognitojunit.walk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.ParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.api.Json;

/** An emulator in which one of everything exists, known by the names that requests have for it. */
final class Scene implements AutoCloseable {

    static final Map<String, String> SAML = Map.of("MetadataURL", "https://corp.example.com/metadata");
    static final String PASSWORD = "Correct-Horse-1";

    private static final String SIGNATURE =
            "AWS4-HMAC-SHA256 Credential=AKID/20261123/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=ab";

    private final CognitoEmulator emulator = CognitoEmulator.start();
    private final Map<String, Object> known = new HashMap<>();

    /** The status and the members of an answer. */
    record Answer(int status, Map<String, Object> body) {}

    Scene() {
        Map<String, Object> pool = part(
                must(
                        "CreateUserPool",
                        Map.of(
                                "PoolName", "p",
                                "AutoVerifiedAttributes", List.of("email"),
                                "DeviceConfiguration", Map.of("ChallengeRequiredOnNewDevice", true),
                                "UserPoolAddOns", Map.of("AdvancedSecurityMode", "AUDIT"))),
                "UserPool");
        known.put("UserPoolId", pool.get("Id"));
        known.put("ResourceArn", pool.get("Arn"));
        known.put("Password", PASSWORD);
        known.put("Domain", "shop");
        known.put("GroupName", "staff");
        known.put("ClientId", client());
        must("CreateUserPoolDomain", with("Domain", "shop"));
        must("CreateGroup", with("GroupName", "staff"));
        users();
        federation();
        known.put(
                "ManagedLoginBrandingId",
                part(
                                must("CreateManagedLoginBranding", ofClient("UseCognitoProvidedValues", true)),
                                "ManagedLoginBranding")
                        .get("ManagedLoginBrandingId"));
        known.put(
                "TermsId",
                part(
                                must(
                                        "CreateTerms",
                                        ofClient(
                                                "TermsName", "terms-of-use",
                                                "TermsSource", "LINK",
                                                "Enforcement", "NONE",
                                                "Links", Map.of("cognito:default", "https://example.com"))),
                                "Terms")
                        .get("TermsId"));
    }

    private void federation() {
        must(
                "CreateIdentityProvider",
                with(
                        "ProviderName",
                        "Corp",
                        "ProviderType",
                        "SAML",
                        "ProviderDetails",
                        SAML,
                        "IdpIdentifiers",
                        List.of("corp")));
        must("CreateResourceServer", with("Identifier", "api", "Name", "api"));
        known.put("ProviderName", "Corp");
        known.put("IdpIdentifier", "corp");
        known.put("Identifier", "api");
        Map<String, Object> job = must(
                "CreateUserImportJob",
                with("JobName", "j", "CloudWatchLogsRoleArn", "arn:aws:iam::123456789012:role/import"));
        known.put("JobId", part(job, "UserImportJob").get("JobId"));
    }

    private void users() {
        List<Map<String, String>> email = List.of(
                Map.of("Name", "email", "Value", "alice@example.com"),
                Map.of("Name", "email_verified", "Value", "true"));
        must("AdminCreateUser", with("Username", "alice", "UserAttributes", email));
        must("AdminSetUserPassword", with("Username", "alice", "Password", PASSWORD, "Permanent", true));
        must("AdminCreateUser", with("Username", "bob", "TemporaryPassword", PASSWORD));
        must(
                "SignUp",
                Map.of(
                        "ClientId",
                        known.get("ClientId"),
                        "Username",
                        "carol",
                        "Password",
                        PASSWORD,
                        "UserAttributes",
                        List.of(Map.of("Name", "email", "Value", "carol@example.com"))));
        known.put("Username", "alice");
        Map<String, Object> result = part(signIn("alice"), "AuthenticationResult");
        known.put("AccessToken", result.get("AccessToken"));
        known.put("RefreshToken", result.get("RefreshToken"));
        known.put("Token", result.get("RefreshToken"));
        known.put("DeviceKey", part(result, "NewDeviceMetadata").get("DeviceKey"));
        must("ConfirmDevice", deviceOf(result));
    }

    Map<String, Object> signIn(String username) {
        return must(
                "InitiateAuth",
                Map.of(
                        "ClientId", known.get("ClientId"),
                        "AuthFlow", "USER_PASSWORD_AUTH",
                        "AuthParameters", Map.of("USERNAME", username, "PASSWORD", PASSWORD)));
    }

    /** A request to confirm a device that is not confirmed yet. */
    Map<String, Object> newDevice() {
        return deviceOf(part(signIn("alice"), "AuthenticationResult"));
    }

    /** The id of a session of a user that is not the one of the known access token. */
    String newSession() {
        trackSessions();
        signIn("alice");
        List<?> sessions = (List<?>)
                must("AdminListUserSessions", with("Username", "alice")).get("Sessions");
        return (String) ((Map<?, ?>) sessions.get(0)).get("SessionId");
    }

    void trackSessions() {
        must(
                "SetUserPoolSessionConfiguration",
                with("UserSessionTracking", "ENABLED", "TokenSession", Map.of("MaxPerUser", 20)));
    }

    static Map<String, Object> deviceOf(Map<String, Object> signIn) {
        return Map.of(
                "AccessToken", signIn.get("AccessToken"),
                "DeviceKey", part(signIn, "NewDeviceMetadata").get("DeviceKey"),
                "DeviceSecretVerifierConfig", Map.of("PasswordVerifier", "AQID", "Salt", "BAUG"));
    }

    /** A second client, which has nothing yet. */
    String client() {
        List<String> flows =
                List.of("ALLOW_USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH");
        Map<String, Object> created = must("CreateUserPoolClient", with("ClientName", "c", "ExplicitAuthFlows", flows));
        return (String) part(created, "UserPoolClient").get("ClientId");
    }

    /** What a client that signs in itself asks for a token with. */
    Map<String, Object> machine() {
        List<Map<String, String>> scopes = List.of(Map.of("ScopeName", "read", "ScopeDescription", "May read"));
        must("CreateResourceServer", with("Identifier", "machines", "Name", "m", "Scopes", scopes));
        Map<String, Object> client = part(
                must(
                        "CreateUserPoolClient",
                        with(
                                "ClientName",
                                "m",
                                "GenerateSecret",
                                true,
                                "AllowedOAuthFlowsUserPoolClient",
                                true,
                                "AllowedOAuthFlows",
                                List.of("client_credentials"),
                                "AllowedOAuthScopes",
                                List.of("machines/read"))),
                "UserPoolClient");
        return Map.of("ClientId", client.get("ClientId"), "Secret", client.get("ClientSecret"));
    }

    /** A second pool, which has nothing yet. */
    String pool() {
        return (String) part(must("CreateUserPool", Map.of("PoolName", "q")), "UserPool")
                .get("Id");
    }

    /** The newest code of a user. */
    String code(String username) {
        return emulator.inbox((String) known.get("UserPoolId")).latest(username).code();
    }

    Map<String, Object> known() {
        return known;
    }

    CognitoEmulator emulator() {
        return emulator;
    }

    /** Members, and the pool that they are for. */
    Map<String, Object> with(Object... members) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("UserPoolId", known.get("UserPoolId"));
        for (int i = 0; i < members.length; i += 2) {
            result.put((String) members[i], members[i + 1]);
        }
        return result;
    }

    private Map<String, Object> ofClient(Object... members) {
        Map<String, Object> result = with(members);
        result.put("ClientId", known.get("ClientId"));
        return result;
    }

    Map<String, Object> must(String operation, Map<String, Object> input) {
        Answer answer = call(operation, input);
        if (answer.status() != 200) {
            throw new IllegalStateException(operation + " was refused: " + answer.body());
        }
        return answer.body();
    }

    Answer call(String operation, Map<String, Object> input) {
        Map<String, List<String>> headers = Map.of(
                "Authorization", List.of(SIGNATURE),
                "X-Amz-Date", List.of("20261123T000000Z"),
                "X-Amz-Target", List.of("AWSCognitoIdentityProviderService." + operation));
        EmulatorResponse response = emulator.handle(
                new EmulatorRequest("POST", "/", headers, Json.write(input).getBytes(UTF_8)));
        String text = new String(response.body(), UTF_8);
        return new Answer(response.status(), text.isEmpty() ? Map.of() : parse(text));
    }

    static Map<String, Object> parse(String text) {
        try {
            return Json.parse(text);
        } catch (ParseException e) {
            throw new AssertionError("This is no JSON object: " + text, e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> part(Map<String, Object> tree, String member) {
        return (Map<String, Object>) tree.get(member);
    }

    @Override
    public void close() {
        emulator.close();
    }
}
