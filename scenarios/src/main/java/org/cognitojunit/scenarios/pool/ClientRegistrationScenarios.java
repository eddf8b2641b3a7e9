package org.cognitojunit.scenarios.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.util.function.Consumer;
import org.cognitojunit.AppClient;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ClientTypeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DcrConfigurationType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureUnavailableInTierException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.StatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TierChangeNotAllowedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolTierType;

/** Dynamic client registration, as far as pools and clients tell of it. */
@CognitoUserPool(lifecycle = Lifecycle.PER_METHOD)
class ClientRegistrationScenarios {

    private static final String DOCUMENTED = "API reference of SDK 2.59.1: documented, and nobody has shown it";

    private final UserPool pool;
    private final CognitoIdentityProviderClient cognito;

    ClientRegistrationScenarios(UserPool pool, CognitoIdentityProviderClient cognito) {
        this.pool = pool;
        this.cognito = cognito;
    }

    @Test
    @NotVerified(reason = "deduced: what was never set is not shown")
    void a_pool_that_was_told_nothing_shows_nothing() {
        assertThat(shown()).isNull();
    }

    @Test
    @NotVerified(reason = DOCUMENTED)
    void a_configuration_that_says_nothing_switches_registration_on() {
        update(r -> r.dcrConfiguration(c -> {}));

        assertThat(shown().enableStatus()).isEqualTo(StatusType.ENABLED);
    }

    @Test
    @NotVerified(reason = DOCUMENTED)
    void an_empty_list_of_grants_is_kept() {
        update(r -> r.dcrConfiguration(
                c -> c.authenticatedGrantTypes(new OAuthFlowType[0]).openDcrGrantTypes(OAuthFlowType.CODE)));

        assertThat(shown().hasAuthenticatedGrantTypes()).isTrue();
        assertThat(shown().authenticatedGrantTypes()).isEmpty();
        assertThat(shown().openDcrGrantTypes()).containsExactly(OAuthFlowType.CODE);
    }

    @Test
    @NotVerified(reason = DOCUMENTED)
    void an_update_without_the_configuration_keeps_it() {
        update(r -> r.dcrConfiguration(c -> c.openDcrEnabled(true).enableStatus(StatusType.DISABLED)));

        update(r -> {});

        assertThat(shown().enableStatus()).isEqualTo(StatusType.DISABLED);
        assertThat(shown().openDcrEnabled()).isTrue();
    }

    @Test
    @NotVerified(reason = DOCUMENTED)
    void an_update_with_the_configuration_replaces_it() {
        update(r -> r.dcrConfiguration(c -> c.openDcrEnabled(true).enableStatus(StatusType.DISABLED)));

        update(r -> r.dcrConfiguration(c -> c.allowedScopes("aws.cognito.signin.user.admin")));

        assertThat(shown().enableStatus()).isEqualTo(StatusType.ENABLED);
        assertThat(shown().openDcrEnabled()).isNull();
        assertThat(shown().allowedScopes()).containsExactly("aws.cognito.signin.user.admin");
    }

    @Test
    @NotVerified(
            reason =
                    "API reference for the rule; the type is that of other features, the feature's name the emulator's own")
    void a_pool_becomes_lite_once_registration_is_off() {
        update(r -> r.dcrConfiguration(c -> {}));

        assertThatRefused(() -> update(r -> r.userPoolTier(UserPoolTierType.LITE)))
                .isExactly(
                        TierChangeNotAllowedException.class,
                        "The following features need to be disabled for the LITE pricing tier configured: Dynamic Client"
                                + " Registration");
        update(r -> r.userPoolTier(UserPoolTierType.LITE).dcrConfiguration(c -> c.enableStatus(StatusType.DISABLED)));
        assertThat(shown().enableStatus()).isEqualTo(StatusType.DISABLED);
    }

    @Test
    @NotVerified(reason = "deduced: the type is that of other features, the feature's name the emulator's own")
    void a_lite_pool_registers_no_clients() {
        update(r -> r.userPoolTier(UserPoolTierType.LITE));

        assertThatRefused(
                        () -> update(r -> r.userPoolTier(UserPoolTierType.LITE).dcrConfiguration(c -> {})))
                .isExactly(
                        FeatureUnavailableInTierException.class,
                        "The following features need to be disabled for the LITE pricing tier configured: Dynamic Client"
                                + " Registration");
    }

    @Test
    @NotVerified(reason = DOCUMENTED)
    void a_client_that_an_administrator_makes_is_a_regular_one(AppClient client) {
        var described = cognito.describeUserPoolClient(
                        r -> r.userPoolId(pool.id()).clientId(client.id()))
                .userPoolClient();

        assertThat(described.clientType()).isEqualTo(ClientTypeType.REGULAR);
    }

    @Test
    @NotVerified(reason = DOCUMENTED)
    void clients_are_listed_by_type(AppClient client) {
        assertThat(cognito.listUserPoolClients(r -> r.userPoolId(pool.id()).clientType(ClientTypeType.REGULAR))
                        .userPoolClients())
                .singleElement()
                .satisfies(listed -> assertThat(listed.clientId()).isEqualTo(client.id()));
        assertThat(cognito.listUserPoolClients(r -> r.userPoolId(pool.id()).clientType(ClientTypeType.DCR))
                        .userPoolClients())
                .isEmpty();
    }

    @Test
    @NotVerified(reason = DOCUMENTED)
    void the_filter_works_on_the_page() {
        cognito.createUserPoolClient(r -> r.userPoolId(pool.id()).clientName("second"));

        var page = cognito.listUserPoolClients(
                r -> r.userPoolId(pool.id()).clientType(ClientTypeType.DCR).maxResults(1));

        assertThat(page.userPoolClients()).isEmpty();
        assertThat(page.nextToken()).isNotEmpty();
    }

    @Test
    @NotVerified(reason = "deduced from the Developer Guide: the scope is the system's")
    void a_regular_client_may_have_the_scope_that_registers_clients() {
        var created = cognito.createUserPoolClient(r -> r.userPoolId(pool.id())
                .clientName("registrar")
                .generateSecret(true)
                .allowedOAuthFlowsUserPoolClient(true)
                .allowedOAuthFlows(OAuthFlowType.CLIENT_CREDENTIALS)
                .allowedOAuthScopes("aws.cognito/dcr/register"));

        assertThat(created.userPoolClient().allowedOAuthScopes()).containsExactly("aws.cognito/dcr/register");
    }

    @Test
    @NotVerified(reason = "API reference: resource servers that users create do not have the member")
    void a_resource_server_that_was_created_is_managed_by_nobody() {
        var created = cognito.createResourceServer(
                r -> r.userPoolId(pool.id()).identifier("api").name("api"));

        assertThat(created.resourceServer().managedBy()).isNull();
    }

    private void update(Consumer<UpdateUserPoolRequest.Builder> change) {
        cognito.updateUserPool(r -> change.accept(r.userPoolId(pool.id())));
    }

    private DcrConfigurationType shown() {
        return cognito.describeUserPool(r -> r.userPoolId(pool.id())).userPool().dcrConfiguration();
    }
}
