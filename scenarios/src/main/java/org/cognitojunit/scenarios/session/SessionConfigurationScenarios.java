package org.cognitojunit.scenarios.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;
import static software.amazon.awssdk.services.cognitoidentityprovider.model.UserSessionTrackingType.DISABLED;
import static software.amazon.awssdk.services.cognitoidentityprovider.model.UserSessionTrackingType.ENABLED;

import org.cognitojunit.AppClient;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureUnavailableInTierException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TierChangeNotAllowedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolTierType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserSessionTrackingType;

/** Whether a pool tracks sessions, and how long a client reuses single sign-on sessions. */
@CognitoUserPool(lifecycle = Lifecycle.PER_METHOD)
class SessionConfigurationScenarios {

    private static final String DOCUMENTED = "API reference of SDK 2.59.1: documented, and nobody has shown it";
    private static final String INFERRED =
            "deduced from the API reference of SDK 2.59.1; the text is the emulator's own";

    @Test
    @NotVerified(reason = DOCUMENTED)
    void a_pool_that_was_told_nothing_tracks_no_sessions(UserPool pool, CognitoIdentityProviderClient cognito) {
        var shown = cognito.getUserPoolSessionConfiguration(r -> r.userPoolId(pool.id()));

        assertThat(shown.userPoolId()).isEqualTo(pool.id());
        assertThat(shown.userSessionTracking()).isEqualTo(DISABLED);
        assertThat(shown.tokenSession().maxPerUser()).isEqualTo(20);
    }

    @Test
    @NotVerified(reason = DOCUMENTED)
    void a_setting_replaces_the_one_before(UserPool pool, CognitoIdentityProviderClient cognito) {
        track(cognito, pool, ENABLED, 3);

        var answer = cognito.setUserPoolSessionConfiguration(
                r -> r.userPoolId(pool.id()).userSessionTracking(DISABLED).tokenSession(t -> t.maxPerUser(7)));

        assertThat(answer.userSessionTracking()).isEqualTo(DISABLED);
        assertThat(answer.tokenSession().maxPerUser()).isEqualTo(7);
        var shown = cognito.getUserPoolSessionConfiguration(r -> r.userPoolId(pool.id()));
        assertThat(shown.userSessionTracking()).isEqualTo(DISABLED);
        assertThat(shown.tokenSession().maxPerUser()).isEqualTo(7);
    }

    @Test
    @NotVerified(reason = "API reference: 1 to 100; the text is that of every other range")
    void a_user_has_one_session_to_a_hundred(UserPool pool, CognitoIdentityProviderClient cognito) {
        assertThatRefused(() -> track(cognito, pool, ENABLED, 0))
                .isInvalidParameter("1 validation error detected: Value '0' at 'tokenSession.maxPerUser' failed to"
                        + " satisfy constraint: Member must have value greater than or equal to 1");
        assertThatRefused(() -> track(cognito, pool, ENABLED, 101))
                .isInvalidParameter("1 validation error detected: Value '101' at 'tokenSession.maxPerUser' failed to"
                        + " satisfy constraint: Member must have value less than or equal to 100");
    }

    @Test
    @NotVerified(
            reason = "API reference: Essentials or Plus; the name of the feature in the text is the emulator's own")
    void a_lite_pool_is_shown_and_not_set(UserPool pool, CognitoIdentityProviderClient cognito) {
        toLite(cognito, pool);

        assertThatRefused(() -> track(cognito, pool, ENABLED, 20))
                .isExactly(
                        FeatureUnavailableInTierException.class,
                        "The following feature is not available for the LITE pricing tier configured: User Session"
                                + " Tracking");
        assertThatRefused(() -> track(cognito, pool, DISABLED, 20))
                .isExactly(
                        FeatureUnavailableInTierException.class,
                        "The following feature is not available for the LITE pricing tier configured: User Session"
                                + " Tracking");
        assertThat(cognito.getUserPoolSessionConfiguration(r -> r.userPoolId(pool.id()))
                        .userSessionTracking())
                .isEqualTo(DISABLED);
    }

    @Test
    @NotVerified(reason = INFERRED)
    void a_pool_that_tracks_sessions_does_not_become_lite(UserPool pool, CognitoIdentityProviderClient cognito) {
        track(cognito, pool, ENABLED, 20);

        assertThatRefused(() -> toLite(cognito, pool))
                .isExactly(
                        TierChangeNotAllowedException.class,
                        "The following features need to be disabled for the LITE pricing tier configured: User Session"
                                + " Tracking");
    }

    @Test
    @NotVerified(reason = INFERRED)
    void a_pool_must_exist(CognitoIdentityProviderClient cognito) {
        assertThatRefused(() -> cognito.getUserPoolSessionConfiguration(r -> r.userPoolId("us-east-1_none")))
                .isResourceNotFound("User pool us-east-1_none does not exist.");
        assertThatRefused(() -> cognito.setUserPoolSessionConfiguration(r -> r.userPoolId("us-east-1_none")
                        .userSessionTracking(ENABLED)
                        .tokenSession(t -> t.maxPerUser(20))))
                .isResourceNotFound("User pool us-east-1_none does not exist.");
    }

    @Test
    @NotVerified(reason = DOCUMENTED)
    void a_client_that_was_told_nothing_reuses_a_browsers_session_for_an_hour(
            UserPool pool, AppClient client, CognitoIdentityProviderClient cognito) {
        var shown = cognito.getUserPoolClientSessionConfiguration(
                r -> r.userPoolId(pool.id()).clientId(client.id()));

        assertThat(shown.userPoolId()).isEqualTo(pool.id());
        assertThat(shown.clientId()).isEqualTo(client.id());
        assertThat(shown.ssoSession().maxValidityMinutes()).isEqualTo(60);
    }

    @Test
    @NotVerified(reason = DOCUMENTED)
    void a_clients_setting_sleeps_while_the_pool_tracks_nothing(
            UserPool pool, AppClient client, CognitoIdentityProviderClient cognito) {
        track(cognito, pool, ENABLED, 20);
        reuse(cognito, pool, client.id(), 0);
        track(cognito, pool, DISABLED, 20);

        assertThat(reused(cognito, pool, client)).isZero();

        track(cognito, pool, ENABLED, 20);
        assertThat(reused(cognito, pool, client)).isZero();
        reuse(cognito, pool, client.id(), 129_600);
        assertThat(reused(cognito, pool, client)).isEqualTo(129_600);
    }

    @Test
    @NotVerified(reason = "API reference: 0 to 129600; the text is that of every other range")
    void a_browsers_session_is_reused_for_ninety_days_at_most(
            UserPool pool, AppClient client, CognitoIdentityProviderClient cognito) {
        track(cognito, pool, ENABLED, 20);

        assertThatRefused(() -> reuse(cognito, pool, client.id(), 129_601))
                .isInvalidParameter("1 validation error detected: Value '129601' at 'sSOSession.maxValidityMinutes'"
                        + " failed to satisfy constraint: Member must have value less than or equal to 129600");
        assertThatRefused(() -> reuse(cognito, pool, client.id(), -1))
                .isInvalidParameter("1 validation error detected: Value '-1' at 'sSOSession.maxValidityMinutes'"
                        + " failed to satisfy constraint: Member must have value greater than or equal to 0");
    }

    @Test
    @NotVerified(reason = INFERRED)
    void a_client_is_not_set_in_a_pool_that_tracks_nothing(
            UserPool pool, AppClient client, CognitoIdentityProviderClient cognito) {
        assertThatRefused(() -> reuse(cognito, pool, client.id(), 5))
                .isInvalidParameter("User session tracking is not enabled for the user pool.");
    }

    @Test
    @NotVerified(
            reason = "API reference: Essentials or Plus; the name of the feature in the text is the emulator's own")
    void a_client_is_not_set_in_a_lite_pool(UserPool pool, AppClient client, CognitoIdentityProviderClient cognito) {
        toLite(cognito, pool);

        assertThatRefused(() -> reuse(cognito, pool, client.id(), 5))
                .isExactly(
                        FeatureUnavailableInTierException.class,
                        "The following feature is not available for the LITE pricing tier configured: User Session"
                                + " Tracking");
    }

    @Test
    @NotVerified(reason = INFERRED)
    void a_client_must_exist_in_the_pool(UserPool pool, CognitoIdentityProviderClient cognito) {
        track(cognito, pool, ENABLED, 20);

        assertThatRefused(() -> reuse(cognito, pool, "none", 5)).isResourceNotFound("User pool client does not exist.");
        assertThatRefused(() -> cognito.getUserPoolClientSessionConfiguration(
                        r -> r.userPoolId(pool.id()).clientId("none")))
                .isResourceNotFound("User pool client does not exist.");
    }

    private static void track(
            CognitoIdentityProviderClient cognito, UserPool pool, UserSessionTrackingType tracking, int most) {
        cognito.setUserPoolSessionConfiguration(
                r -> r.userPoolId(pool.id()).userSessionTracking(tracking).tokenSession(t -> t.maxPerUser(most)));
    }

    private static void reuse(CognitoIdentityProviderClient cognito, UserPool pool, String clientId, int minutes) {
        var answer = cognito.setUserPoolClientSessionConfiguration(
                r -> r.userPoolId(pool.id()).clientId(clientId).ssoSession(s -> s.maxValidityMinutes(minutes)));
        assertThat(answer.ssoSession().maxValidityMinutes()).isEqualTo(minutes);
    }

    private static int reused(CognitoIdentityProviderClient cognito, UserPool pool, AppClient client) {
        return cognito.getUserPoolClientSessionConfiguration(
                        r -> r.userPoolId(pool.id()).clientId(client.id()))
                .ssoSession()
                .maxValidityMinutes();
    }

    private static void toLite(CognitoIdentityProviderClient cognito, UserPool pool) {
        cognito.updateUserPool(r -> r.userPoolId(pool.id()).userPoolTier(UserPoolTierType.LITE));
    }
}
