package org.cognitojunit.clients.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.clients.Jwts.claims;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.TEMPORARY;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.clients.Relay;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** aws-amplify v6 with this emulator as its {@code userPoolEndpoint}: how it signs in. */
@EnabledIf(value = Node.IS_INSTALLED, disabledReason = Node.IS_MISSING)
class AmplifyTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws)
            .withClient(client -> client.explicitAuthFlows(
                    ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH,
                    ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH,
                    ExplicitAuthFlowsType.ALLOW_CUSTOM_AUTH,
                    ExplicitAuthFlowsType.ALLOW_USER_AUTH,
                    ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH));

    @AutoClose
    private final Relay amplify = Node.start("amplify.js", aws, pool);

    @Test
    void signs_in_with_srp_unless_told_otherwise() {
        pool.confirmed("alice");

        assertThat(amplify.call("signIn", Map.of("username", "alice", "password", PASSWORD)))
                .isEqualTo(Map.of("isSignedIn", true, "nextStep", Map.of("signInStep", "DONE")));
        assertThat(claims(amplify.call("fetchAuthSession").get("accessToken"))).containsEntry("username", "alice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"USER_SRP_AUTH", "USER_PASSWORD_AUTH", "USER_AUTH"})
    void signs_in_with_each_flow_that_takes_a_password(String flow) {
        String sub = pool.confirmed("alice").attributes().get(0).value();

        Map<String, Object> step = signIn("alice", PASSWORD, flow);

        if (flow.equals("USER_AUTH")) {
            assertThat(nextStep(step)).containsEntry("signInStep", "CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION");
            step = confirm("PASSWORD");
            assertThat(nextStep(step)).containsEntry("signInStep", "CONFIRM_SIGN_IN_WITH_PASSWORD");
            step = confirm(PASSWORD);
        }
        assertThat(nextStep(step)).containsEntry("signInStep", "DONE");
        assertThat(amplify.call("getCurrentUser"))
                .containsEntry("username", "alice")
                .containsEntry("userId", sub);
    }

    @Test
    void is_refused_with_a_wrong_password() {
        pool.confirmed("alice");

        assertThat(amplify.refusal("signIn", Map.of("username", "alice", "password", "Wrong-Horse-1")))
                .isEqualTo("NotAuthorizedException: Incorrect username or password.");
        assertThat(amplify.call("fetchAuthSession")).isEmpty();
    }

    @Test
    void is_refused_with_an_unknown_user() {
        assertThat(amplify.refusal("signIn", Map.of("username", "mallory", "password", PASSWORD)))
                .isEqualTo("UserNotFoundException: User does not exist.");
    }

    @Test
    void chooses_a_new_password() {
        pool.invited("bob", attributes("email", "bob@example.com"));

        Map<String, Object> step = signIn("bob", TEMPORARY, "USER_SRP_AUTH");
        Map<String, Object> done = confirm("New-Horse-1");

        assertThat(nextStep(step))
                .containsEntry("signInStep", "CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED")
                .containsEntry("missingAttributes", List.of());
        assertThat(done).containsEntry("isSignedIn", true);
        assertThat(claims(amplify.call("fetchAuthSession").get("idToken"))).containsEntry("email", "bob@example.com");
    }

    @Test
    void answers_a_challenge_of_the_pools_own() {
        pool.confirmed("alice");
        Riddle.askIn(aws, pool);

        Map<String, Object> step = amplify.call(
                "signIn", Map.of("username", "alice", "options", Map.of("authFlowType", "CUSTOM_WITHOUT_SRP")));
        Map<String, Object> done = confirm(Riddle.ANSWER);

        assertThat(nextStep(step)).containsEntry("signInStep", "CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE");
        assertThat(Relay.member(nextStep(step), "additionalInfo")).containsEntry("question", Riddle.QUESTION);
        assertThat(done).containsEntry("isSignedIn", true);
    }

    @Test
    void is_refused_with_a_wrong_answer() {
        pool.confirmed("alice");
        Riddle.askIn(aws, pool);
        amplify.call("signIn", Map.of("username", "alice", "options", Map.of("authFlowType", "CUSTOM_WITHOUT_SRP")));

        assertThat(amplify.refusal("confirmSignIn", Map.of("challengeResponse", "41")))
                .isEqualTo("NotAuthorizedException: Incorrect username or password.");
    }

    @Test
    void brings_a_user_of_an_older_system() {
        aws.emulator().trigger(pool.id()).userMigration(event -> {
            if (event.password().equals(Optional.of("Old-Horse-1"))) {
                event.userAttribute("email", event.userName() + "@example.com");
                event.confirmed();
            }
        });

        assertThat(signIn("carol", "Old-Horse-1", "USER_PASSWORD_AUTH")).containsEntry("isSignedIn", true);
        assertThat(pool.attributes("carol")).containsEntry("email", "carol@example.com");
    }

    @Test
    void refreshes_its_tokens() {
        pool.confirmed("alice");
        signIn("alice", PASSWORD, "USER_PASSWORD_AUTH");

        Map<String, Object> before = claims(amplify.call("fetchAuthSession").get("accessToken"));
        Map<String, Object> after = claims(
                amplify.call("fetchAuthSession", Map.of("forceRefresh", true)).get("accessToken"));

        assertThat(after)
                .containsEntry("origin_jti", before.get("origin_jti"))
                .doesNotContainEntry("jti", before.get("jti"));
    }

    @Test
    void signs_out_everywhere() {
        pool.confirmed("alice");
        String elsewhere = pool.signIn("alice").accessToken();
        signIn("alice", PASSWORD, "USER_PASSWORD_AUTH");

        amplify.call("signOut", Map.of("global", true));

        assertThat(amplify.call("fetchAuthSession")).isEmpty();
        assertRefused(
                () -> pool.cognito().getUser(r -> r.accessToken(elsewhere)),
                NotAuthorizedException.class,
                "Access Token has been revoked");
    }

    private Map<String, Object> signIn(String username, String password, String flow) {
        return amplify.call(
                "signIn", Map.of("username", username, "password", password, "options", Map.of("authFlowType", flow)));
    }

    private Map<String, Object> confirm(String response) {
        return amplify.call("confirmSignIn", Map.of("challengeResponse", response));
    }

    private static Map<String, Object> nextStep(Map<String, Object> outcome) {
        return Relay.member(outcome, "nextStep");
    }
}
