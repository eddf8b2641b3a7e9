package org.cognitojunit.walk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cognitojunit.auth.Passkey;
import org.cognitojunit.auth.Totp;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.internal.api.Json;

/** Requests that end a conversation: what they bring back, an earlier call has answered. */
final class Conversations {

    private static final Map<String, String> FOREIGN = Map.of(
            "ProviderName",
            "Corp",
            "ProviderAttributeName",
            "Cognito_Subject",
            "ProviderAttributeValue",
            "alice-at-corp");

    private Conversations() {}

    static Map<String, Function<Scene, Map<String, Object>>> all() {
        Map<String, Function<Scene, Map<String, Object>>> all = new HashMap<>();
        all.put(
                "AddUserPoolClientSecret",
                scene -> Map.of("ClientId", scene.machine().get("ClientId")));
        all.put("AdminDisableProviderForUser", Conversations::linkedUser);
        all.put("AdminUpdateAuthEventFeedback", Conversations::feedback);
        all.put("CompleteWebAuthnRegistration", Conversations::newPasskey);
        all.put("DeleteUserPoolClientSecret", Conversations::secondSecret);
        all.put("DeleteWebAuthnCredential", Conversations::registeredPasskey);
        all.put("StartUserImportJob", Conversations::uploadedImport);
        all.put("StartWebAuthnRegistration", Conversations::passkeysOn);
        all.put("VerifySoftwareToken", Conversations::codeOfApp);
        return all;
    }

    private static Map<String, Object> linkedUser(Scene scene) {
        Map<String, String> local = Map.of("ProviderName", "Cognito", "ProviderAttributeValue", "alice");
        scene.must("AdminLinkProviderForUser", scene.with("DestinationUser", local, "SourceUser", FOREIGN));
        return Map.of("User", FOREIGN);
    }

    private static Map<String, Object> feedback(Scene scene) {
        Map<String, Object> events = scene.must("AdminListUserAuthEvents", scene.with("Username", "alice"));
        Object id = ((Map<?, ?>) ((List<?>) events.get("AuthEvents")).get(0)).get("EventId");
        return Map.of("EventId", id, "FeedbackValue", "Valid");
    }

    private static Map<String, Object> secondSecret(Scene scene) {
        Map<String, Object> machine = scene.machine();
        Map<String, Object> added =
                scene.must("AddUserPoolClientSecret", scene.with("ClientId", machine.get("ClientId")));
        return Map.of(
                "ClientId", machine.get("ClientId"),
                "ClientSecretId", Scene.part(added, "ClientSecretDescriptor").get("ClientSecretId"));
    }

    private static Map<String, Object> passkeysOn(Scene scene) {
        Map<String, Object> signInPolicy =
                Map.of("SignInPolicy", Map.of("AllowedFirstAuthFactors", List.of("PASSWORD", "WEB_AUTHN")));
        scene.must("UpdateUserPool", scene.with("Policies", signInPolicy));
        scene.must(
                "SetUserPoolMfaConfig", scene.with("WebAuthnConfiguration", Map.of("RelyingPartyId", "example.com")));
        return accessToken(scene);
    }

    private static Map<String, Object> newPasskey(Scene scene) {
        Map<String, Object> options = scene.must("StartWebAuthnRegistration", passkeysOn(scene));
        String credential = new Passkey().register(Json.write(Scene.part(options, "CredentialCreationOptions")));
        try {
            return Map.of("Credential", Json.parse(credential));
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> registeredPasskey(Scene scene) {
        Map<String, Object> request = new HashMap<>(newPasskey(scene));
        request.putAll(accessToken(scene));
        scene.must("CompleteWebAuthnRegistration", request);
        Object id = Scene.part(request, "Credential").get("id");
        return Map.of("CredentialId", id);
    }

    private static Map<String, Object> uploadedImport(Scene scene) {
        List<?> header = (List<?>) scene.must("GetCSVHeader", scene.with()).get("CSVHeader");
        Map<String, Object> job = scene.must(
                "DescribeUserImportJob", scene.with("JobId", scene.known().get("JobId")));
        URI upload = URI.create((String) Scene.part(job, "UserImportJob").get("PreSignedUrl"));
        String csv = String.join(",", header.stream().map(String.class::cast).toList()) + "\n";
        scene.emulator().handle(new EmulatorRequest("PUT", upload.getPath(), Map.of(), csv.getBytes(UTF_8)));
        return Map.of();
    }

    private static Map<String, Object> codeOfApp(Scene scene) {
        scene.must(
                "SetUserPoolMfaConfig",
                scene.with("MfaConfiguration", "OPTIONAL", "SoftwareTokenMfaConfiguration", Map.of("Enabled", true)));
        Map<String, Object> app = scene.must("AssociateSoftwareToken", accessToken(scene));
        String code = Totp.code(
                (String) app.get("SecretCode"), scene.emulator().clock().instant());
        return Map.of("AccessToken", scene.known().get("AccessToken"), "UserCode", code);
    }

    private static Map<String, Object> accessToken(Scene scene) {
        return Map.of("AccessToken", scene.known().get("AccessToken"));
    }
}
