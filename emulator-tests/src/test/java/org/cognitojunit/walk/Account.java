package org.cognitojunit.walk;

import static org.cognitojunit.walk.Listings.input;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A user of a pool of its own, who has signed in with a token that outlives the tokens of listings. */
record Account(Scene scene, String pool, String client, Map<String, Object> signIn) {

    private static final String NAME = "alice";

    static Account withDevices(Scene scene, int devices) {
        Account account = create(scene, Map.of("DeviceConfiguration", Map.of("ChallengeRequiredOnNewDevice", true)));
        for (int i = 0; i < devices; i++) {
            scene.must("ConfirmDevice", Scene.deviceOf(signIn(scene, account.client)));
        }
        return account;
    }

    static Account withEvents(Scene scene, int events) {
        Account account = create(scene, Map.of("UserPoolAddOns", Map.of("AdvancedSecurityMode", "AUDIT")));
        for (int i = 1; i < events; i++) {
            signIn(scene, account.client);
        }
        return account;
    }

    static Account withSessions(Scene scene, int sessions) {
        Account account = create(scene, Map.of());
        scene.must(
                "SetUserPoolSessionConfiguration",
                input(account.pool, "UserSessionTracking", "ENABLED", "TokenSession", Map.of("MaxPerUser", sessions)));
        for (int i = 0; i < sessions; i++) {
            signIn(scene, account.client);
        }
        return account;
    }

    /** One who may register passkeys. */
    static Account withPasskeys(Scene scene) {
        List<String> factors = List.of("PASSWORD", "WEB_AUTHN");
        Account account =
                create(scene, Map.of("Policies", Map.of("SignInPolicy", Map.of("AllowedFirstAuthFactors", factors))));
        Map<String, String> relyingParty = Map.of("RelyingPartyId", "example.com");
        scene.must("SetUserPoolMfaConfig", input(account.pool, "WebAuthnConfiguration", relyingParty));
        return account;
    }

    private static Account create(Scene scene, Map<String, Object> settings) {
        Map<String, Object> request = new HashMap<>(settings);
        request.put("PoolName", "p");
        String pool = (String)
                Scene.part(scene.must("CreateUserPool", request), "UserPool").get("Id");
        Map<String, Object> created = scene.must(
                "CreateUserPoolClient",
                input(
                        pool,
                        "ClientName",
                        "c",
                        "AccessTokenValidity",
                        24,
                        "ExplicitAuthFlows",
                        List.of("ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH")));
        String client = (String) Scene.part(created, "UserPoolClient").get("ClientId");
        scene.must("AdminCreateUser", input(pool, "Username", NAME));
        scene.must(
                "AdminSetUserPassword", input(pool, "Username", NAME, "Password", Scene.PASSWORD, "Permanent", true));
        return new Account(scene, pool, client, signIn(scene, client));
    }

    private static Map<String, Object> signIn(Scene scene, String client) {
        Map<String, Object> answer = scene.must(
                "InitiateAuth",
                Map.of(
                        "ClientId",
                        client,
                        "AuthFlow",
                        "USER_PASSWORD_AUTH",
                        "AuthParameters",
                        Map.of("USERNAME", NAME, "PASSWORD", Scene.PASSWORD)));
        return Scene.part(answer, "AuthenticationResult");
    }

    /** The input of an operation for whoever administers the pool. */
    Map<String, Object> named() {
        return input(pool, "Username", NAME);
    }

    /** The input of an operation for the user. */
    Map<String, Object> bearing() {
        return Map.of("AccessToken", signIn.get("AccessToken"));
    }
}
