package org.cognitojunit.scenarios.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.cognitojunit.AppClient;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolGroup;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** What Cognito puts into tokens. */
@CognitoUserPool(
        groups = {@PoolGroup("readers"), @PoolGroup("admins")},
        users = {
            @PoolUser(
                    name = "alice",
                    password = "Correct-Horse-1",
                    groups = {"admins", "readers"},
                    attributes = {"email=alice@example.com", "email_verified=true"}),
            @PoolUser(name = "bob", password = "Correct-Horse-2")
        })
class TokenScenarios {

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void both_tokens_are_signed_with_a_key_that_the_pool_publishes(UserPool pool, @Called("bob") TestUser bob) {
        Tokens tokens = pool.adminSignIn(bob).expectTokens();

        assertThat(tokens).accessToken().isSignedBy(pool);
        assertThat(tokens).idToken().isSignedBy(pool);
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void the_two_tokens_are_signed_with_two_keys(UserPool pool, @Called("bob") TestUser bob) {
        Tokens tokens = pool.adminSignIn(bob).expectTokens();

        assertThat(header(tokens.accessToken())).isNotEqualTo(header(tokens.idToken()));
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_header_has_a_key_id_and_an_algorithm_and_no_more(UserPool pool, @Called("bob") TestUser bob) {
        Tokens tokens = pool.adminSignIn(bob).expectTokens();

        assertThat(header(tokens.accessToken())).matches("\\{\"kid\":\"[A-Za-z0-9+/]{43}=\",\"alg\":\"RS256\"}");
        assertThat(header(tokens.idToken())).matches("\\{\"kid\":\"[A-Za-z0-9+/]{43}=\",\"alg\":\"RS256\"}");
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void an_access_token_has_these_claims_in_this_order(UserPool pool, @Called("bob") TestUser bob) {
        Tokens tokens = pool.adminSignIn(bob).expectTokens();

        assertThat(claimNames(tokens.accessToken()))
                .containsExactly(
                        "sub",
                        "iss",
                        "client_id",
                        "origin_jti",
                        "event_id",
                        "token_use",
                        "scope",
                        "auth_time",
                        "exp",
                        "iat",
                        "jti",
                        "username");
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void an_id_token_has_these_claims_in_this_order(UserPool pool, @Called("bob") TestUser bob) {
        Tokens tokens = pool.adminSignIn(bob).expectTokens();

        assertThat(claimNames(tokens.idToken()))
                .containsExactly(
                        "origin_jti",
                        "sub",
                        "aud",
                        "event_id",
                        "token_use",
                        "auth_time",
                        "iss",
                        "cognito:username",
                        "exp",
                        "iat",
                        "jti");
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void the_tokens_say_whose_they_are_and_what_for(
            UserPool pool, AppClient client, @Called("bob") TestUser bob, CognitoIdentityProviderClient cognito) {
        String sub = cognito.adminGetUser(r -> r.userPoolId(pool.id()).username("bob")).userAttributes().stream()
                .filter(attribute -> attribute.name().equals("sub"))
                .findFirst()
                .orElseThrow()
                .value();
        Tokens tokens = pool.adminSignIn(bob).expectTokens();

        assertThat(tokens.accessTokenClaims())
                .containsEntry("sub", sub)
                .containsEntry("iss", pool.issuer().toString())
                .containsEntry("client_id", client.id())
                .containsEntry("token_use", "access")
                .containsEntry("scope", "aws.cognito.signin.user.admin")
                .containsEntry("username", "bob")
                .doesNotContainKey("email");
        assertThat(tokens.idTokenClaims())
                .containsEntry("sub", sub)
                .containsEntry("iss", pool.issuer().toString())
                .containsEntry("aud", client.id())
                .containsEntry("token_use", "id")
                .containsEntry("cognito:username", "bob");
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void both_tokens_live_for_an_hour_by_default(UserPool pool, @Called("bob") TestUser bob) {
        Tokens tokens = pool.adminSignIn(bob).expectTokens();

        assertThat(tokens.expiresIn()).isEqualTo(Duration.ofHours(1));
        assertThat(tokens).accessToken().expiresIn(Duration.ofHours(1));
        assertThat(tokens).idToken().expiresIn(Duration.ofHours(1));
    }

    @Test
    @SeenOnAws(source = "STK-grp", on = "2026-09-24")
    void groups_are_in_both_tokens(UserPool pool, @Called("alice") TestUser alice) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThat(tokens).accessToken().hasGroups("admins", "readers");
        assertThat(tokens).idToken().hasGroups("admins", "readers");
    }

    @Test
    @SeenOnAws(source = "STK-grp", on = "2026-09-24")
    void groups_are_read_again_at_a_refresh(
            UserPool pool, @Called("alice") TestUser alice, CognitoIdentityProviderClient cognito) {
        cognito.createGroup(r -> r.userPoolId(pool.id()).groupName("newcomers"));
        cognito.adminCreateUser(r -> r.userPoolId(pool.id()).username("dora").messageAction("SUPPRESS"));
        cognito.adminSetUserPassword(r -> r.userPoolId(pool.id())
                .username("dora")
                .password("Correct-Horse-4")
                .permanent(true));
        Tokens tokens = pool.adminSignIn("dora", "Correct-Horse-4").expectTokens();
        assertThat(tokens).accessToken().hasNoGroups();

        cognito.adminAddUserToGroup(
                r -> r.userPoolId(pool.id()).username("dora").groupName("newcomers"));

        assertThat(pool.refresh(tokens)).accessToken().hasGroups("newcomers");
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void attributes_are_in_the_id_token_and_verified_is_a_boolean(UserPool pool, @Called("alice") TestUser alice) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThat(tokens.idTokenClaims())
                .containsEntry("email", "alice@example.com")
                .containsEntry("email_verified", true);
    }

    @Test
    @SeenOnAws(source = "STK-login", on = "2026-09-24")
    void a_refresh_keeps_the_family_and_the_time_of_the_sign_in(UserPool pool, @Called("bob") TestUser bob) {
        Tokens first = pool.adminSignIn(bob).expectTokens();
        Tokens refreshed = pool.refresh(first);

        for (String kept : List.of("origin_jti", "event_id", "auth_time", "sub")) {
            assertThat(refreshed.accessTokenClaims().get(kept))
                    .as(kept)
                    .isEqualTo(first.accessTokenClaims().get(kept));
        }
        assertThat(refreshed.accessTokenClaims().get("jti"))
                .isNotEqualTo(first.accessTokenClaims().get("jti"));
    }

    /** A client with lifetimes of its own. */
    @Nested
    @CognitoUserPool(
            client = @PoolClient(accessTokenValidity = "PT5M", idTokenValidity = "PT10M"),
            users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    class WithShorterLives {

        @Test
        @NotVerified(reason = "DG26 gives the units; no capture of a client with them")
        void each_token_lives_as_long_as_its_client_says(UserPool pool, TestUser alice) {
            Tokens tokens = pool.adminSignIn(alice).expectTokens();

            assertThat(tokens.expiresIn()).isEqualTo(Duration.ofMinutes(5));
            assertThat(tokens).accessToken().expiresIn(Duration.ofMinutes(5));
            assertThat(tokens).idToken().expiresIn(Duration.ofMinutes(10));
        }
    }

    @Test
    @SeenOnAws(source = "STK-grp", on = "2026-09-24")
    void roles_of_groups_are_in_the_id_token_only(
            UserPool pool, @Called("bob") TestUser bob, CognitoIdentityProviderClient cognito) {
        String role = "arn:aws:iam::123456789012:role/writers";
        cognito.createGroup(
                r -> r.userPoolId(pool.id()).groupName("writers").roleArn(role).precedence(1));
        cognito.adminCreateUser(r -> r.userPoolId(pool.id()).username("erin").messageAction("SUPPRESS"));
        cognito.adminSetUserPassword(r -> r.userPoolId(pool.id())
                .username("erin")
                .password("Correct-Horse-5")
                .permanent(true));
        cognito.adminAddUserToGroup(
                r -> r.userPoolId(pool.id()).username("erin").groupName("writers"));

        Tokens tokens = pool.adminSignIn("erin", "Correct-Horse-5").expectTokens();

        assertThat(tokens.idTokenClaims())
                .containsEntry("cognito:roles", List.of(role))
                .containsEntry("cognito:preferred_role", role);
        assertThat(tokens.accessTokenClaims()).doesNotContainKeys("cognito:roles", "cognito:preferred_role");
    }

    /** A client whose tokens cannot be revoked, and whose refresh tokens rotate. */
    @Nested
    @CognitoUserPool(
            client = @PoolClient(enableTokenRevocation = false, rotateRefreshTokens = true, allowRefresh = false),
            users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    class WithoutRevocationButWithRotation {

        @Test
        @SeenOnAws(source = "STK-rot", on = "2026-09-24")
        void the_first_access_token_cannot_be_traced(UserPool pool, TestUser alice) {
            Tokens tokens = pool.adminSignIn(alice).expectTokens();

            assertThat(tokens.accessTokenClaims()).doesNotContainKey("origin_jti");
            assertThat(tokens.idTokenClaims()).containsKeys("origin_jti", "jti");
        }

        @Test
        @SeenOnAws(source = "STK-rot", on = "2026-09-24")
        void those_of_a_refresh_can(UserPool pool, TestUser alice) {
            Tokens tokens =
                    pool.getTokensFromRefreshToken(pool.adminSignIn(alice).expectTokens());

            assertThat(tokens.accessTokenClaims()).containsKey("origin_jti");
            assertThat(tokens.idTokenClaims()).containsKeys("origin_jti", "jti");
        }
    }

    /** A client whose tokens cannot be revoked. */
    @Nested
    @CognitoUserPool(
            client = @PoolClient(enableTokenRevocation = false),
            users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    class WithoutRevocation {

        @Test
        @SeenOnAws(source = "STK-rot", on = "2026-09-24")
        void an_access_token_has_fewer_claims_in_another_order(UserPool pool, TestUser alice) {
            Tokens tokens = pool.adminSignIn(alice).expectTokens();

            assertThat(claimNames(tokens.accessToken()))
                    .containsExactly(
                            "sub",
                            "event_id",
                            "token_use",
                            "scope",
                            "auth_time",
                            "iss",
                            "exp",
                            "iat",
                            "jti",
                            "client_id",
                            "username");
        }

        @Test
        @SeenOnAws(source = "STK-rot", on = "2026-09-24")
        void an_id_token_has_no_id_of_its_own(UserPool pool, TestUser alice) {
            Tokens tokens = pool.adminSignIn(alice).expectTokens();

            assertThat(claimNames(tokens.idToken()))
                    .containsExactly(
                            "sub",
                            "aud",
                            "event_id",
                            "token_use",
                            "auth_time",
                            "iss",
                            "cognito:username",
                            "exp",
                            "iat");
        }
    }

    private static String header(String jwt) {
        return decoded(jwt, 0);
    }

    /** The names in the order in which they were sent, which a parsed map may not keep. */
    private static List<String> claimNames(String jwt) {
        return Pattern.compile("\"([\\w:]+)\":")
                .matcher(decoded(jwt, 1))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String decoded(String jwt, int part) {
        return new String(Base64.getUrlDecoder().decode(jwt.split("\\.")[part]), StandardCharsets.UTF_8);
    }
}
