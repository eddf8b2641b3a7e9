package org.cognitojunit.scenarios.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.util.HashMap;
import java.util.Map;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.DivergesFromAws;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureUnavailableInTierException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolTierType;

/** The level of assurance that USER_AUTH is asked for, in a pool as AWS makes it. */
@CognitoUserPool(
        lifecycle = Lifecycle.PER_METHOD,
        client = @PoolClient(authFlows = AuthFlow.USER_AUTH),
        users = {
            @PoolUser(name = "alice", password = "Correct-Horse-1"),
            @PoolUser(name = "bob", password = "Correct-Horse-2")
        })
class TargetLevelScenarios {

    private static final String DEDUCED =
            "the Developer Guide documents the refusal; its type is deduced, the text is the emulator's own";

    private final UserPool pool;

    TargetLevelScenarios(UserPool pool) {
        this.pool = pool;
    }

    @Test
    @SeenOnAws(source = "PROBE", on = "2026-10-06")
    void a_target_has_no_effect() {
        Tokens tokens = signIn("TARGET_ACR_VALUES", "urn:cognito:loa:4");

        assertThat(tokens.accessTokenClaims()).doesNotContainKeys("acr", "amr");
        assertThat(tokens.idTokenClaims()).doesNotContainKeys("acr", "amr");
    }

    @Test
    @NotVerified(reason = DEDUCED)
    void an_access_token_has_a_target() {
        assertThatRefused(() -> signIn("ACCESS_TOKEN", signIn().accessToken()))
                .isInvalidParameter("ACCESS_TOKEN requires TARGET_ACR_VALUES.");
    }

    @Test
    @NotVerified(reason = DEDUCED)
    void a_target_has_a_name_of_the_pool() {
        assertThatRefused(() -> signIn("TARGET_ACR_VALUES", "gold silver"))
                .isInvalidParameter("TARGET_ACR_VALUES names no level of the user pool.");
    }

    @Test
    @NotVerified(reason = DEDUCED)
    void an_age_is_a_number_of_seconds() {
        assertThatRefused(() -> signIn("TARGET_ACR_VALUES", "urn:cognito:loa:1", "MAX_AGE", "soon"))
                .isInvalidParameter("MAX_AGE is a number of seconds, 0 or more.");
    }

    @Test
    @NotVerified(reason = DEDUCED)
    void an_access_token_is_the_users_own() {
        String token = signIn().accessToken();

        assertThatRefused(() -> signIn(
                        "USERNAME", "bob",
                        "TARGET_ACR_VALUES", "urn:cognito:loa:1",
                        "ACCESS_TOKEN", token))
                .isNotAuthorized("ACCESS_TOKEN is not one of the user USERNAME.");
    }

    @Test
    @DivergesFromAws(reason = "the Developer Guide documents it; on 6 October 2026 AWS refused no LITE pool")
    void a_lite_pool_has_no_target() {
        pool.client().updateUserPool(r -> r.userPoolId(pool.id()).userPoolTier(UserPoolTierType.LITE));

        assertThatRefused(() -> signIn("TARGET_ACR_VALUES", "urn:cognito:loa:1"))
                .isExactly(
                        FeatureUnavailableInTierException.class,
                        "The following feature is not available for the LITE pricing tier configured: Step-Up"
                                + " Authentication");
    }

    private Tokens signIn(String... namesAndValues) {
        Map<String, String> parameters = new HashMap<>(
                Map.of("USERNAME", "alice", "PREFERRED_CHALLENGE", "PASSWORD", "PASSWORD", "Correct-Horse-1"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return pool.authenticator()
                .initiate(AuthFlow.USER_AUTH.name(), parameters)
                .expectTokens();
    }
}
