package org.cognitojunit.clients.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;

/** npm's amazon-cognito-identity-js, which was written for Cognito and knows nothing of this emulator. It signs in with SRP. */
@EnabledIf(
        value = "org.cognitojunit.clients.javascript.Node#isInstalled",
        disabledReason = "Node.js is missing: there is no executable node beside an executable npm on the PATH.")
class IdentityJsTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws)
            .withClient(client -> client.explicitAuthFlows(
                    ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH, ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH));

    @Test
    void signs_in() throws ParseException {
        String sub = pool.confirmed("alice").attributes().get(0).value();

        Map<String, Object> outcome = run("signIn", "alice", TestPool.PASSWORD);

        assertThat(claims(outcome, "accessToken"))
                .containsEntry("username", "alice")
                .containsEntry("sub", sub);
        assertThat(claims(outcome, "idToken")).containsEntry("aud", List.of(pool.clientId()));
    }

    @Test
    void signs_in_with_a_username_and_password_beyond_ascii() throws ParseException {
        pool.confirmed("αλίκη");
        pool.cognito()
                .adminSetUserPassword(r -> r.userPoolId(pool.id())
                        .username("αλίκη")
                        .password("Σωστό-Horse-1")
                        .permanent(true));

        Map<String, Object> outcome = run("signIn", "αλίκη", "Σωστό-Horse-1");

        assertThat(claims(outcome, "accessToken")).containsEntry("username", "αλίκη");
    }

    @Test
    void signs_in_by_the_email_address_of_a_pool_without_usernames() throws ParseException {
        TestPool byEmail = TestPool.create(aws, settings -> settings.usernameAttributesWithStrings("email"))
                .withClient(client -> client.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH));
        String username = byEmail.confirmed("alice@example.com").username();

        Map<String, Object> outcome =
                Node.run("identity.js", arguments(byEmail, "signIn", "alice@example.com", TestPool.PASSWORD));

        assertThat(claims(outcome, "accessToken")).containsEntry("username", username);
    }

    @Test
    void is_refused_with_a_wrong_password() {
        pool.confirmed("alice");

        assertThat(run("signIn", "alice", "Wrong-Horse-1"))
                .isEqualTo(error("NotAuthorizedException", "Incorrect username or password."));
    }

    @Test
    void is_refused_with_an_unknown_user() {
        assertThat(run("signIn", "mallory", TestPool.PASSWORD))
                .isEqualTo(error("UserNotFoundException", "User does not exist."));
    }

    @Test
    void is_asked_for_a_new_password() {
        pool.invited("bob", TestPool.attributes("email", "bob@example.com"));

        assertThat(run("signIn", "bob", TestPool.TEMPORARY))
                .isEqualTo(Map.of(
                        "newPasswordRequired",
                        Map.of("attributes", Map.of("email", "bob@example.com"), "required", List.of())));
    }

    @Test
    void chooses_a_new_password() throws ParseException {
        pool.invited("bob");

        Map<String, Object> outcome = run("newPassword", "bob", TestPool.TEMPORARY, "New-Horse-1");

        assertThat(claims(outcome, "accessToken")).containsEntry("username", "bob");
        assertThat(run("signIn", "bob", "New-Horse-1")).containsKey("idToken");
    }

    @Test
    void refreshes() throws ParseException {
        pool.confirmed("alice");

        Map<String, Object> outcome = run("refresh", "alice", TestPool.PASSWORD);

        Map<String, Object> before = claims(part(outcome, "before"), "accessToken");
        Map<String, Object> after = claims(part(outcome, "refreshed"), "accessToken");
        assertThat(after)
                .containsEntry("origin_jti", before.get("origin_jti"))
                .containsEntry("auth_time", before.get("auth_time"))
                .doesNotContainEntry("jti", before.get("jti"));
    }

    @Test
    void signs_out_everywhere() {
        pool.confirmed("alice", TestPool.attributes("name", "Alice"));

        Map<String, Object> outcome = run("signOutEverywhere", "alice", TestPool.PASSWORD);

        assertThat(String.valueOf(outcome.get("attributes"))).contains("Alice");
        assertThat(part(outcome, "signedOut")).containsEntry("result", "SUCCESS");
        assertThat(part(outcome, "refreshed"))
                .isEqualTo(error("NotAuthorizedException", "Refresh Token has been revoked"));
    }

    private Map<String, Object> run(String action, String... more) {
        return Node.run("identity.js", arguments(pool, action, more));
    }

    private static String[] arguments(TestPool pool, String action, String... more) {
        String[] arguments = new String[4 + more.length];
        arguments[0] = aws.emulator().endpoint().toString();
        arguments[1] = pool.id();
        arguments[2] = pool.clientId();
        arguments[3] = action;
        System.arraycopy(more, 0, arguments, 4, more.length);
        return arguments;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> outcome, String name) {
        return (Map<String, Object>) outcome.get(name);
    }

    private static Map<String, Object> error(String code, String message) {
        return Map.of("error", Map.of("code", code, "message", message));
    }

    private static Map<String, Object> claims(Map<String, Object> outcome, String token) throws ParseException {
        assertThat(outcome).containsKey(token);
        return JWTParser.parse((String) outcome.get(token)).getJWTClaimsSet().getClaims();
    }
}
