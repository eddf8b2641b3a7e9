package org.cognitojunit.emulator.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.TEMPORARY;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidLambdaResponseException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserLambdaValidationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolTierType;

class PreTokenGenerationTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/readers";

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);
    private final PoolTriggers triggers = aws.emulator().trigger(pool.id());

    @Test
    void version_1_gets_user_and_groups() {
        pool.confirmed("alice", attributes("email", "alice@example.com"));
        inGroup("alice", "readers");
        List<PreTokenGenerationEvent> seen = new ArrayList<>();
        triggers.preTokenGeneration(seen::add);

        pool.signIn("alice");

        assertThat(seen).singleElement().satisfies(event -> {
            assertThat(event.version()).isEqualTo("1");
            assertThat(event.triggerSource()).isEqualTo("TokenGeneration_Authentication");
            assertThat(event.userAttributes()).containsEntry("email", "alice@example.com");
            assertThat(event.groups()).containsExactly("readers");
            assertThat(event.iamRoles()).containsExactly(ROLE);
            assertThat(event.preferredRole()).contains(ROLE);
            assertThat(event.request()).doesNotContainKey("scopes");
        });
    }

    @Test
    void version_1_changes_claims_of_the_id_token_only() {
        pool.confirmed("alice", attributes("email", "alice@example.com", "nickname", "al"));
        triggers.preTokenGeneration(event -> {
            event.addOrOverrideClaim("tenant", "acme");
            event.addOrOverrideClaim("nickname", "queen");
            event.suppressClaims("email");
        });

        AuthenticationResultType tokens = pool.signIn("alice");

        assertThat(claims(tokens.idToken()))
                .containsEntry("tenant", "acme")
                .containsEntry("nickname", "queen")
                .doesNotContainKey("email");
        assertThat(claims(tokens.accessToken())).doesNotContainKeys("tenant", "nickname");
    }

    @Test
    void version_1_takes_strings_only() {
        pool.confirmed("alice");
        triggers.on("PreTokenGeneration", event -> answering("""
                {"claimsOverrideDetails": {"claimsToAddOrOverride": {"level": 3}}}"""));

        assertRefused(() -> pool.signIn("alice"), InvalidLambdaResponseException.class, "Unrecognizable lambda output");
    }

    @Test
    void groups_are_overridden_in_both_tokens() {
        pool.confirmed("alice");
        inGroup("alice", "readers");
        triggers.preTokenGeneration(event -> event.overrideGroups(List.of("writers"), List.of("arn:w"), "arn:w"));

        AuthenticationResultType tokens = pool.signIn("alice");

        assertThat(claims(tokens.idToken()))
                .containsEntry("cognito:groups", List.of("writers"))
                .containsEntry("cognito:roles", List.of("arn:w"))
                .containsEntry("cognito:preferred_role", "arn:w");
        assertThat(claims(tokens.accessToken()))
                .containsEntry("cognito:groups", List.of("writers"))
                .doesNotContainKeys("cognito:roles", "cognito:preferred_role");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}"})
    void groups_that_a_function_empties_are_left_out(String override) {
        pool.confirmed("alice");
        inGroup("alice", "readers");
        triggers.on(
                "PreTokenGeneration",
                event -> answering("{\"claimsOverrideDetails\": {\"groupOverrideDetails\": " + override + "}}"));

        AuthenticationResultType tokens = pool.signIn("alice");

        assertThat(claims(tokens.idToken())).doesNotContainKeys("cognito:groups", "cognito:roles");
        assertThat(claims(tokens.accessToken())).doesNotContainKey("cognito:groups");
    }

    @Test
    void groups_that_a_function_does_not_mention_stay() {
        pool.confirmed("alice");
        inGroup("alice", "readers");
        triggers.preTokenGeneration(event -> event.addOrOverrideClaim("tenant", "acme"));

        assertThat(claims(pool.signIn("alice").accessToken())).containsEntry("cognito:groups", List.of("readers"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acr",
                "amr",
                "at_hash",
                "aud",
                "auth_time",
                "azp",
                "client_id",
                "cognito:username",
                "cognito:groups",
                "cognito:anything",
                "dev:custom:secret",
                "device_key",
                "event_id",
                "exp",
                "iat",
                "identities",
                "iss",
                "jti",
                "nbf",
                "nonce",
                "origin_jti",
                "scope",
                "sub",
                "token_use",
                "username",
                "version"
            })
    void protected_claims_stay_as_they_are(String name) {
        pool.confirmed("alice");
        triggers.preTokenGeneration(TriggerVersion.V2_0, event -> {
            event.idToken().addOrOverrideClaim(name, "forged");
            event.accessToken().addOrOverrideClaim(name, "forged");
            event.idToken().suppressClaims(name);
            event.accessToken().suppressClaims(name);
        });

        AuthenticationResultType changed = pool.signIn("alice");
        triggers.remove(Trigger.PRE_TOKEN_GENERATION);
        AuthenticationResultType plain = pool.signIn("alice");

        assertThat(claims(changed.idToken())).doesNotContainValue("forged");
        assertThat(claims(changed.accessToken())).doesNotContainValue("forged");
        assertThat(claims(changed.idToken()).keySet())
                .isEqualTo(claims(plain.idToken()).keySet());
        assertThat(claims(changed.accessToken()).keySet())
                .isEqualTo(claims(plain.accessToken()).keySet());
    }

    @Test
    void an_access_token_may_be_given_the_client_for_its_audience() {
        pool.confirmed("alice");
        triggers.preTokenGeneration(
                TriggerVersion.V2_0, event -> event.accessToken().addOrOverrideClaim("aud", event.clientId()));

        assertThat(claims(pool.signIn("alice").accessToken())).containsEntry("aud", pool.clientId());
    }

    @Test
    void suppressing_the_groups_drops_the_roles() {
        pool.confirmed("alice");
        inGroup("alice", "readers");
        triggers.preTokenGeneration(event -> event.suppressClaims("cognito:groups"));

        assertThat(claims(pool.signIn("alice").idToken()))
                .doesNotContainKeys("cognito:groups", "cognito:roles", "cognito:preferred_role");
    }

    @ParameterizedTest
    @EnumSource(
            value = TriggerVersion.class,
            names = {"V2_0", "V3_0"})
    void later_versions_change_each_token_by_itself(TriggerVersion version) {
        pool.confirmed("alice");
        triggers.preTokenGeneration(version, event -> {
            assertThat(event.version()).isEqualTo(version.eventVersion());
            assertThat(event.scopes()).containsExactly("aws.cognito.signin.user.admin");
            event.idToken().addOrOverrideClaim("address", Map.of("city", "Paris"));
            event.accessToken().addOrOverrideClaim("tenants", List.of("acme", "umbrella"));
            event.accessToken().addOrOverrideClaim("level", 3);
            event.accessToken().addOrOverrideClaim("paying", true);
        });

        AuthenticationResultType tokens = pool.signIn("alice");

        assertThat(claims(tokens.idToken()))
                .containsEntry("address", Map.of("city", "Paris"))
                .doesNotContainKeys("tenants", "level", "paying");
        assertThat(claims(tokens.accessToken()))
                .containsEntry("tenants", List.of("acme", "umbrella"))
                .containsEntry("level", 3L)
                .containsEntry("paying", true)
                .doesNotContainKey("address");
    }

    @Test
    void scopes_are_added_and_suppressed() {
        pool.confirmed("alice");
        triggers.preTokenGeneration(TriggerVersion.V2_0, event -> {
            event.accessToken().addScopes("orders/read", "orders/write");
            event.accessToken().suppressScopes("aws.cognito.signin.user.admin");
        });

        AuthenticationResultType tokens = pool.signIn("alice");

        assertThat(claims(tokens.accessToken())).containsEntry("scope", "orders/read orders/write");
        assertRefused(
                () -> aws.cognito().getUser(r -> r.accessToken(tokens.accessToken())),
                NotAuthorizedException.class,
                "Access Token does not have required scopes");
    }

    @Test
    void a_token_without_any_scope_manages_nobody() {
        pool.confirmed("alice");
        triggers.preTokenGeneration(
                TriggerVersion.V2_0, event -> event.accessToken().suppressScopes("aws.cognito.signin.user.admin"));

        AuthenticationResultType tokens = pool.signIn("alice");

        assertThat(claims(tokens.accessToken())).doesNotContainKey("scope");
        assertRefused(
                () -> aws.cognito().getUser(r -> r.accessToken(tokens.accessToken())),
                NotAuthorizedException.class,
                "Access Token does not have required scopes");
    }

    @Test
    void a_scope_with_a_blank_is_refused() {
        pool.confirmed("alice");
        triggers.preTokenGeneration(
                TriggerVersion.V2_0, event -> event.accessToken().addScopes("orders read"));

        assertRefused(() -> pool.signIn("alice"), InvalidLambdaResponseException.class, "Unrecognizable lambda output");
    }

    @Test
    void more_than_five_thousand_claims_are_refused() {
        pool.confirmed("alice");
        triggers.preTokenGeneration(event -> {
            for (int i = 0; i <= 5_000; i++) {
                event.addOrOverrideClaim("claim" + i, "value");
            }
        });

        assertRefused(() -> pool.signIn("alice"), InvalidLambdaResponseException.class, "Unrecognizable lambda output");
    }

    @Test
    void the_source_tells_a_new_password_from_a_sign_in_and_a_refresh() {
        pool.invited("bob");
        List<String> sources = new ArrayList<>();
        triggers.preTokenGeneration(event -> sources.add(event.triggerSource()));

        AuthenticationResultType tokens = aws.cognito()
                .respondToAuthChallenge(r -> r.clientId(pool.clientId())
                        .challengeName(ChallengeNameType.NEW_PASSWORD_REQUIRED)
                        .session(pool.initiate("bob", TEMPORARY).session())
                        .challengeResponses(Map.of("USERNAME", "bob", "NEW_PASSWORD", PASSWORD)))
                .authenticationResult();
        pool.signIn("bob");
        pool.refresh(tokens);

        assertThat(sources)
                .containsExactly(
                        "TokenGeneration_NewPasswordChallenge",
                        "TokenGeneration_Authentication",
                        "TokenGeneration_RefreshTokens");
    }

    @Test
    void a_refresh_runs_the_function_again() {
        pool.confirmed("alice");
        AuthenticationResultType tokens = pool.signIn("alice");
        triggers.preTokenGeneration(event -> event.addOrOverrideClaim("tenant", "acme"));

        assertThat(claims(pool.refresh(tokens).idToken())).containsEntry("tenant", "acme");
    }

    @Test
    void a_function_that_fails_withholds_the_tokens() {
        pool.confirmed("alice");
        triggers.preTokenGeneration(event -> {
            throw new IllegalStateException("no tenant");
        });

        assertRefused(
                () -> pool.signIn("alice"),
                UserLambdaValidationException.class,
                "PreTokenGeneration failed with error no tenant.");
    }

    @Test
    void a_lite_pool_does_not_offer_later_versions() {
        TestPool lite = TestPool.create(aws, p -> p.userPoolTier(UserPoolTierType.LITE));

        assertThatThrownBy(() -> aws.emulator().trigger(lite.id()).preTokenGeneration(TriggerVersion.V2_0, event -> {}))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("Pool " + lite.id() + " is of the tier LITE, which does not offer PreTokenGeneration V2_0. "
                        + "Make it ESSENTIALS or PLUS, or use V1_0.");
    }

    @Test
    void a_lite_pool_offers_version_1() {
        TestPool lite = TestPool.create(aws, p -> p.userPoolTier(UserPoolTierType.LITE));
        lite.confirmed("alice");
        aws.emulator().trigger(lite.id()).preTokenGeneration(event -> event.addOrOverrideClaim("tenant", "acme"));

        assertThat(claims(lite.signIn("alice").idToken())).containsEntry("tenant", "acme");
    }

    private void inGroup(String username, String group) {
        aws.cognito()
                .createGroup(r ->
                        r.userPoolId(pool.id()).groupName(group).roleArn(ROLE).precedence(1));
        aws.cognito()
                .adminAddUserToGroup(
                        r -> r.userPoolId(pool.id()).username(username).groupName(group));
    }

    private static String answering(String response) {
        return "{\"response\": " + response + "}";
    }

    private static Map<String, Object> claims(String token) {
        try {
            return JWSObject.parse(token).getPayload().toJSONObject();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
