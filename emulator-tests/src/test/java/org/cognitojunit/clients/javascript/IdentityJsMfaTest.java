package org.cognitojunit.clients.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.clients.Jwts.claims;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;

import java.util.Map;
import org.cognitojunit.auth.AuthenticatorApp;
import org.cognitojunit.clients.Relay;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/** How amazon-cognito-identity-js sets second factors up and is asked for them. */
@EnabledIf(value = Node.IS_INSTALLED, disabledReason = Node.IS_MISSING)
class IdentityJsMfaTest {

    private static final Map<String, Boolean> PREFERRED = Map.of("PreferredMfa", true, "Enabled", true);
    private static final Map<String, Boolean> ENABLED = Map.of("PreferredMfa", false, "Enabled", true);

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = FactorPool.create(aws, UserPoolMfaType.OPTIONAL);

    @AutoClose
    private final Relay js = Node.start("identity.js", aws, pool);

    @Test
    void sets_an_authenticator_app_up_and_signs_in_with_it() {
        FactorPool.reachable(pool, "alice");
        js.call("signInWithPassword", "alice", PASSWORD);
        AuthenticatorApp app = app(js.call("associateSoftwareToken"));

        Map<String, Object> verified = js.call("verifySoftwareToken", app.code());
        js.call("preferMfa", null, PREFERRED);
        Map<String, Object> challenge = js.call("signIn", "alice", PASSWORD);
        Map<String, Object> tokens = js.call("sendCode", app.code(), "SOFTWARE_TOKEN_MFA");

        assertThat(verified).containsEntry("status", "SUCCESS");
        assertThat(challenge).containsEntry("challenge", "SOFTWARE_TOKEN_MFA");
        assertThat(claims(tokens.get("accessToken"))).containsEntry("username", "alice");
        assertThat(js.call("getUserData")).containsEntry("PreferredMfaSetting", "SOFTWARE_TOKEN_MFA");
    }

    @Test
    void must_set_an_authenticator_app_up_where_the_pool_wants_one() {
        TestPool strict = FactorPool.withAppsOnly(aws, UserPoolMfaType.ON);
        strict.confirmed("bob");

        try (Relay there = Node.start("identity.js", aws, strict)) {
            Map<String, Object> challenge = there.call("signIn", "bob", PASSWORD);
            AuthenticatorApp app = app(there.call("associateSoftwareToken"));
            Map<String, Object> tokens = there.call("verifySoftwareToken", app.code());

            assertThat(challenge).containsEntry("challenge", "MFA_SETUP");
            assertThat(claims(tokens.get("accessToken"))).containsEntry("username", "bob");
            assertThat(there.call("signIn", "bob", PASSWORD)).containsEntry("challenge", "SOFTWARE_TOKEN_MFA");
        }
    }

    @Test
    void is_refused_an_app_that_gives_another_code() {
        FactorPool.reachable(pool, "alice");
        js.call("signInWithPassword", "alice", PASSWORD);
        js.call("associateSoftwareToken");

        AuthenticatorApp another =
                new AuthenticatorApp("A".repeat(52), aws.emulator().clock());

        assertThat(js.refusal("verifySoftwareToken", another.code()))
                .isEqualTo("EnableSoftwareTokenMFAException: Code mismatch and fail enable Software Token MFA");
    }

    @Test
    void signs_in_with_a_code_by_text_message() {
        FactorPool.reachable(pool, "alice");
        js.call("signInWithPassword", "alice", PASSWORD);
        js.call("preferMfa", PREFERRED, null);

        Map<String, Object> challenge = js.call("signIn", "alice", PASSWORD);
        Map<String, Object> tokens = js.call("sendCode", FactorPool.code(aws, pool, "alice"), null);

        assertThat(challenge).containsEntry("challenge", "SMS_MFA");
        assertThat(Relay.member(challenge, "parameters"))
                .containsEntry("CODE_DELIVERY_DELIVERY_MEDIUM", "SMS")
                .containsEntry("CODE_DELIVERY_DESTINATION", "+*******0100");
        assertThat(claims(tokens.get("accessToken"))).containsEntry("username", "alice");
    }

    @Test
    void is_refused_with_a_wrong_code() {
        FactorPool.reachable(pool, "alice");
        js.call("signInWithPassword", "alice", PASSWORD);
        js.call("preferMfa", PREFERRED, null);
        js.call("signInWithPassword", "alice", PASSWORD);

        String wrong = FactorPool.code(aws, pool, "alice").equals("111111") ? "222222" : "111111";

        assertThat(js.refusal("sendCode", wrong, null))
                .isEqualTo("CodeMismatchException: Invalid code or auth state for the user.");
    }

    @Test
    void chooses_one_of_two_factors() {
        FactorPool.reachable(pool, "alice");
        js.call("signInWithPassword", "alice", PASSWORD);
        AuthenticatorApp app = app(js.call("associateSoftwareToken"));
        js.call("verifySoftwareToken", app.code());
        js.call("preferMfa", ENABLED, ENABLED);

        Map<String, Object> choice = js.call("signInWithPassword", "alice", PASSWORD);
        Map<String, Object> challenge = js.call("selectMfa", "SOFTWARE_TOKEN_MFA");
        Map<String, Object> tokens = js.call("sendCode", app.code(), "SOFTWARE_TOKEN_MFA");

        assertThat(choice).containsEntry("challenge", "SELECT_MFA_TYPE");
        assertThat(challenge).containsEntry("challenge", "SOFTWARE_TOKEN_MFA");
        assertThat(claims(tokens.get("accessToken"))).containsEntry("username", "alice");
    }

    private static AuthenticatorApp app(Map<String, Object> associated) {
        return new AuthenticatorApp(
                (String) associated.get("secretCode"), aws.emulator().clock());
    }
}
