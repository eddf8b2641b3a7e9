package org.cognitojunit.walk;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cognitojunit.emulator.internal.protocol.OperationModel;

/** The smallest requests that are granted: what the model requires, and what more an operation cannot do without. */
final class Requests {

    /** The one may come too late for a job that is done; nobody can have the token of a mail that the other asks for. */
    static final Set<String> NOT_GRANTED_FOR_SURE = Set.of("StopUserImportJob", "UpdateAuthEventFeedback");

    private static final Map<String, String> LOCAL =
            Map.of("ProviderName", "Cognito", "ProviderAttributeValue", "alice");
    private static final Map<String, String> FOREIGN = Map.of(
            "ProviderName",
            "Corp",
            "ProviderAttributeName",
            "Cognito_Subject",
            "ProviderAttributeValue",
            "alice-at-corp");

    private static final Map<String, Function<Scene, Map<String, Object>>> MORE = more();

    private Requests() {}

    static Map<String, Object> smallest(OperationModel operation, Scene scene) {
        Map<String, Object> request = new LinkedHashMap<>(Samples.smallest(operation.input()));
        request.replaceAll((name, value) -> scene.known().getOrDefault(name, value));
        request.putAll(MORE.getOrDefault(operation.name(), s -> Map.of()).apply(scene));
        return request;
    }

    private static Map<String, Function<Scene, Map<String, Object>>> more() {
        Map<String, Function<Scene, Map<String, Object>>> more = new HashMap<>();
        signIn(more);
        selfService(more);
        more.putAll(Conversations.all());
        Map<String, Object> limit = Map.of("LimitClass", "API_CATEGORY", "Attributes", Map.of("Category", "UserToken"));
        List<Map<String, String>> attribute = List.of(Map.of("Name", "x", "AttributeDataType", "String"));
        more.put("AddCustomAttributes", s -> Map.of("CustomAttributes", attribute));
        more.put("AdminCreateUser", s -> Map.of("Username", "dave"));
        more.put("AdminRevokeUserSession", s -> Map.of("SessionId", s.newSession()));
        more.put("RevokeUserSession", s -> Map.of("SessionId", s.newSession()));
        more.put("SetUserPoolClientSessionConfiguration", s -> {
            s.trackSessions();
            return Map.of();
        });
        more.put("AssociateSoftwareToken", s -> {
            s.must(
                    "SetUserPoolMfaConfig",
                    s.with("MfaConfiguration", "OPTIONAL", "SoftwareTokenMfaConfiguration", Map.of("Enabled", true)));
            return Map.of("AccessToken", s.known().get("AccessToken"));
        });
        more.put("ConfirmDevice", Scene::newDevice);
        more.put("AdminLinkProviderForUser", s -> Map.of("DestinationUser", LOCAL, "SourceUser", FOREIGN));
        more.put("CreateIdentityProvider", s -> Map.of("ProviderName", "Other", "ProviderDetails", Scene.SAML));
        more.put("CreateResourceServer", s -> Map.of("Identifier", "other"));
        more.put("CreateGroup", s -> Map.of("GroupName", "another"));
        more.put("CreateManagedLoginBranding", s -> Map.of("ClientId", s.client(), "UseCognitoProvidedValues", true));
        more.put(
                "CreateTerms",
                s -> Map.of("ClientId", s.client(), "Links", Map.of("cognito:default", "https://example.com")));
        more.put("CreateUserPoolDomain", s -> Map.of("UserPoolId", s.pool(), "Domain", "another"));
        more.put("CreateUserPoolReplica", s -> Map.of("RegionName", "us-west-2"));
        more.put("DeleteUserPool", s -> Map.of("UserPoolId", s.pool()));
        more.put("DeleteUserPoolReplica", Requests::replica);
        more.put("ForgetDevice", s -> Map.of("AccessToken", s.known().get("AccessToken")));
        more.put("GetClientToken", Scene::machine);
        more.put("GetDevice", s -> Map.of("AccessToken", s.known().get("AccessToken")));
        more.put("GetProvisionedLimit", s -> Map.of("LimitDefinition", limit));
        more.put(
                "UpdateManagedLoginBranding",
                s -> s.with(
                        "ManagedLoginBrandingId",
                        s.known().get("ManagedLoginBrandingId"),
                        "UseCognitoProvidedValues",
                        true));
        more.put("UpdateProvisionedLimit", s -> Map.of("LimitDefinition", limit, "RequestedLimitValue", 120));
        more.put("UpdateUserPoolReplica", Requests::replica);
        return more;
    }

    private static Map<String, Object> replica(Scene scene) {
        scene.must("CreateUserPoolReplica", scene.with("RegionName", "us-west-2"));
        scene.emulator().clock().advance(Duration.ofMinutes(1));
        return Map.of("RegionName", "us-west-2");
    }

    private static void signIn(Map<String, Function<Scene, Map<String, Object>>> more) {
        Map<String, String> alice = Map.of("USERNAME", "alice", "PASSWORD", Scene.PASSWORD);
        more.put("AdminInitiateAuth", s -> Map.of("AuthFlow", "ADMIN_USER_PASSWORD_AUTH", "AuthParameters", alice));
        more.put("InitiateAuth", s -> Map.of("AuthFlow", "USER_PASSWORD_AUTH", "AuthParameters", alice));
        more.put("AdminRespondToAuthChallenge", Requests::newPassword);
        more.put("GetTokensFromRefreshToken", s -> Map.of("DeviceKey", s.known().get("DeviceKey")));
        more.put("RespondToAuthChallenge", Requests::newPassword);
    }

    private static Map<String, Object> newPassword(Scene scene) {
        return Map.of(
                "ChallengeName", "NEW_PASSWORD_REQUIRED",
                "Session", scene.signIn("bob").get("Session"),
                "ChallengeResponses", Map.of("USERNAME", "bob", "NEW_PASSWORD", "Another-Horse-1"));
    }

    private static void selfService(Map<String, Function<Scene, Map<String, Object>>> more) {
        more.put("AdminConfirmSignUp", s -> Map.of("Username", "carol"));
        more.put(
                "ChangePassword",
                s -> Map.of("PreviousPassword", Scene.PASSWORD, "ProposedPassword", "Another-Horse-1"));
        more.put("ConfirmForgotPassword", s -> {
            s.must("ForgotPassword", Map.of("ClientId", s.known().get("ClientId"), "Username", "alice"));
            return Map.of("ConfirmationCode", s.code("alice"));
        });
        more.put("ConfirmSignUp", s -> Map.of("Username", "carol", "ConfirmationCode", s.code("carol")));
        more.put("GetUserAttributeVerificationCode", s -> Map.of("AttributeName", "email"));
        more.put("ResendConfirmationCode", s -> Map.of("Username", "carol"));
        more.put("SignUp", s -> Map.of("Username", "erin", "Password", Scene.PASSWORD));
        more.put("VerifyUserAttribute", s -> {
            s.must(
                    "GetUserAttributeVerificationCode",
                    Map.of("AccessToken", s.known().get("AccessToken"), "AttributeName", "email"));
            return Map.of("AttributeName", "email", "Code", s.code("alice"));
        });
    }
}
