package org.cognitojunit.clients.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.clients.Jwts.claims;
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
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/** npm's amazon-cognito-identity-js, which was written for Cognito and knows nothing of this emulator: how it signs in. */
@EnabledIf(value = Node.IS_INSTALLED, disabledReason = Node.IS_MISSING)
class IdentityJsTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws)
            .withClient(client -> client.explicitAuthFlows(
                    ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH,
                    ExplicitAuthFlowsType.ALLOW_CUSTOM_AUTH,
                    ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH,
                    ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH));

    @AutoClose
    private final Relay js = Node.start("identity.js", aws, pool);

    @Test
    void signs_in() {
        String sub = pool.confirmed("alice").attributes().get(0).value();

        Map<String, Object> tokens = js.call("signIn", "alice", PASSWORD);

        assertThat(claims(tokens.get("accessToken")))
                .containsEntry("username", "alice")
                .containsEntry("sub", sub);
        assertThat(claims(tokens.get("idToken"))).containsEntry("aud", List.of(pool.clientId()));
    }

    @Test
    void signs_in_with_a_username_and_password_beyond_ascii() {
        pool.confirmed("αλίκη");
        pool.cognito()
                .adminSetUserPassword(r -> r.userPoolId(pool.id())
                        .username("αλίκη")
                        .password("Σωστό-Horse-1")
                        .permanent(true));

        Map<String, Object> tokens = js.call("signIn", "αλίκη", "Σωστό-Horse-1");

        assertThat(claims(tokens.get("accessToken"))).containsEntry("username", "αλίκη");
    }

    @Test
    void signs_in_by_the_email_address_of_a_pool_without_usernames() {
        TestPool byEmail = TestPool.create(aws, settings -> settings.usernameAttributesWithStrings("email"))
                .withClient(client -> client.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH));
        String username = byEmail.confirmed("alice@example.com").username();

        try (Relay there = Node.start("identity.js", aws, byEmail)) {
            Map<String, Object> tokens = there.call("signIn", "alice@example.com", PASSWORD);

            assertThat(claims(tokens.get("accessToken"))).containsEntry("username", username);
        }
    }

    @Test
    void is_refused_with_a_wrong_password() {
        pool.confirmed("alice");

        assertThat(js.refusal("signIn", "alice", "Wrong-Horse-1"))
                .isEqualTo("NotAuthorizedException: Incorrect username or password.");
    }

    @Test
    void is_refused_with_an_unknown_user() {
        assertThat(js.refusal("signIn", "mallory", PASSWORD)).isEqualTo("UserNotFoundException: User does not exist.");
    }

    @Test
    void signs_in_with_the_password_in_clear() {
        pool.confirmed("alice");

        Map<String, Object> tokens = js.call("signInWithPassword", "alice", PASSWORD);

        assertThat(claims(tokens.get("accessToken"))).containsEntry("username", "alice");
    }

    @Test
    void chooses_a_new_password_and_signs_in_with_it() {
        pool.invited("bob", attributes("email", "bob@example.com"));

        Map<String, Object> challenge = js.call("signIn", "bob", TEMPORARY);
        Map<String, Object> tokens = js.call("completeNewPassword", "New-Horse-1", Map.of());

        assertThat(challenge)
                .isEqualTo(Map.of(
                        "challenge",
                        "NEW_PASSWORD_REQUIRED",
                        "attributes",
                        Map.of("email", "bob@example.com"),
                        "required",
                        List.of()));
        assertThat(claims(tokens.get("accessToken"))).containsEntry("username", "bob");
        assertThat(js.call("signIn", "bob", "New-Horse-1")).containsKey("idToken");
    }

    @Test
    void gives_the_attributes_that_a_new_password_requires() {
        TestPool withNickname = TestPool.create(
                        aws,
                        settings -> settings.schema(SchemaAttributeType.builder()
                                .name("nickname")
                                .required(true)
                                .build()))
                .withClient(client -> client.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH));
        withNickname.invited("bob");

        try (Relay there = Node.start("identity.js", aws, withNickname)) {
            Map<String, Object> challenge = there.call("signIn", "bob", TEMPORARY);
            Map<String, Object> tokens = there.call("completeNewPassword", "New-Horse-1", Map.of("nickname", "Bobby"));

            assertThat(challenge).containsEntry("required", List.of("nickname"));
            assertThat(claims(tokens.get("idToken"))).containsEntry("nickname", "Bobby");
        }
    }

    @Test
    void brings_a_user_of_an_older_system() {
        aws.emulator().trigger(pool.id()).userMigration(event -> {
            if (!event.password().equals(Optional.of("Old-Horse-1"))) {
                throw new IllegalArgumentException("Bad password");
            }
            event.userAttribute("email", event.userName() + "@example.com");
            event.userAttribute("email_verified", "true");
            event.confirmed();
        });

        Map<String, Object> migrated = js.call("signInWithPassword", "carol", "Old-Horse-1");
        Map<String, Object> bySrp = js.call("signIn", "carol", "Old-Horse-1");

        assertThat(claims(migrated.get("idToken"))).containsEntry("email", "carol@example.com");
        assertThat(claims(bySrp.get("accessToken"))).containsEntry("username", "carol");
        assertThat(pool.get("carol").userStatus()).isEqualTo(UserStatusType.CONFIRMED);
    }

    @Test
    void brings_nobody_whom_the_older_system_does_not_know() {
        aws.emulator().trigger(pool.id()).userMigration(event -> {});

        assertThat(js.refusal("signInWithPassword", "carol", "Old-Horse-1"))
                .isEqualTo("UserNotFoundException: User does not exist.");
    }

    @Test
    void answers_a_challenge_of_the_pools_own() {
        pool.confirmed("alice");
        Riddle.askIn(aws, pool);

        Map<String, Object> challenge = js.call("signInWithCustomChallenge", "alice");
        Map<String, Object> tokens = js.call("answerCustomChallenge", Riddle.ANSWER);

        assertThat(challenge).containsEntry("challenge", "CUSTOM_CHALLENGE");
        assertThat(Relay.member(challenge, "parameters")).containsEntry("question", Riddle.QUESTION);
        assertThat(claims(tokens.get("accessToken"))).containsEntry("username", "alice");
    }

    @Test
    void refreshes() {
        pool.confirmed("alice");

        Map<String, Object> tokens = js.call("signIn", "alice", PASSWORD);
        Map<String, Object> refreshed = js.call("refresh", tokens.get("refreshToken"));

        Map<String, Object> before = claims(tokens.get("accessToken"));
        assertThat(claims(refreshed.get("accessToken")))
                .containsEntry("origin_jti", before.get("origin_jti"))
                .containsEntry("auth_time", before.get("auth_time"))
                .doesNotContainEntry("jti", before.get("jti"));
    }

    @Test
    void signs_out_everywhere() {
        pool.confirmed("alice");
        Map<String, Object> tokens = js.call("signIn", "alice", PASSWORD);

        assertThat(js.call("globalSignOut")).containsEntry("result", "SUCCESS");

        assertThat(js.refusal("refresh", tokens.get("refreshToken")))
                .isEqualTo("NotAuthorizedException: Refresh Token has been revoked");
    }

    @Test
    void revokes_its_token_when_it_signs_out() {
        pool.confirmed("alice");
        Map<String, Object> tokens = js.call("signIn", "alice", PASSWORD);

        js.call("signOut");

        assertThat(js.refusal("refresh", tokens.get("refreshToken")))
                .isEqualTo("NotAuthorizedException: Refresh Token has been revoked");
    }
}
