package org.cognitojunit.scenarios.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.scenariotools.marker.DivergesFromAws;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AcrLevelConfigType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.FeatureUnavailableInTierException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TierChangeNotAllowedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolTierType;

/** The names of levels of assurance, and what identity providers call them. */
@CognitoUserPool(lifecycle = Lifecycle.PER_METHOD)
class AcrConfigurationScenarios {

    private static final String DOCUMENTED = "Developer Guide, October 2026: documented, and nobody has shown it";

    private final UserPool pool;
    private final CognitoIdentityProviderClient cognito;

    AcrConfigurationScenarios(UserPool pool, CognitoIdentityProviderClient cognito) {
        this.pool = pool;
        this.cognito = cognito;
    }

    @Test
    @NotVerified(reason = "deduced: whether a pool that never had one shows it is not documented")
    void a_pool_that_was_told_nothing_shows_nothing() {
        assertThat(shown()).isEmpty();
    }

    @Test
    @DivergesFromAws(reason = "the Developer Guide documents it; on 6 October 2026 AWS showed none, in five regions")
    void all_four_levels_are_shown_with_the_names_of_the_pool() {
        update(r -> r.acrConfiguration(Map.of("Level3", level("urn:shop:gold"))));

        assertThat(shown())
                .containsOnly(
                        Map.entry("Level1", "urn:cognito:loa:1"),
                        Map.entry("Level2", "urn:cognito:loa:2"),
                        Map.entry("Level3", "urn:shop:gold"),
                        Map.entry("Level4", "urn:cognito:loa:4"));
    }

    @Test
    @NotVerified(reason = "deduced from the general rule of UpdateUserPool")
    void an_update_without_names_takes_them_away() {
        update(r -> r.acrConfiguration(Map.of("Level3", level("urn:shop:gold"))));

        update(r -> {});

        assertThat(shown()).isEmpty();
    }

    @Test
    @DivergesFromAws(reason = "the Developer Guide documents it; on 6 October 2026 AWS refused no such names")
    void no_two_levels_have_one_name() {
        assertThatRefused(() -> update(r -> r.acrConfiguration(Map.of("Level1", level("a"), "Level2", level("a")))))
                .isInvalidParameter("AcrConfiguration gives two levels the same name. The names are a, a,"
                        + " urn:cognito:loa:3, urn:cognito:loa:4.");
        assertThatRefused(() -> update(r -> r.acrConfiguration(Map.of("Level1", level("urn:cognito:loa:4")))))
                .isInvalidParameter("AcrConfiguration gives two levels the same name. The names are"
                        + " urn:cognito:loa:4, urn:cognito:loa:2, urn:cognito:loa:3, urn:cognito:loa:4.");
    }

    @Test
    @NotVerified(reason = "a probe of 6 October 2026 saw a blank refused by the model; the path in the text is deduced")
    void a_name_is_printable_without_blanks() {
        assertThatRefused(() -> update(r -> r.acrConfiguration(Map.of("Level1", level("two words")))))
                .isInvalidParameter("1 validation error detected: Value 'two words' at"
                        + " 'acrConfiguration.Level1.member.acrValue' failed to satisfy constraint: Member must satisfy"
                        + " regular expression pattern: [\\x21\\x23-\\x5B\\x5D-\\x7E]+");
    }

    @Test
    @DivergesFromAws(reason = "API reference: Essentials or Plus; on 6 October 2026 AWS refused no LITE pool")
    void a_lite_pool_has_no_names_of_its_own() {
        assertThatRefused(() -> update(
                        r -> r.userPoolTier(UserPoolTierType.LITE).acrConfiguration(Map.of("Level1", level("one")))))
                .isExactly(
                        TierChangeNotAllowedException.class,
                        "The following features need to be disabled for the LITE pricing tier configured:"
                                + " Authentication Context Class Reference Configuration");
        update(r -> r.userPoolTier(UserPoolTierType.LITE));
        assertThatRefused(() -> update(
                        r -> r.userPoolTier(UserPoolTierType.LITE).acrConfiguration(Map.of("Level1", level("one")))))
                .isExactly(
                        FeatureUnavailableInTierException.class,
                        "The following features need to be disabled for the LITE pricing tier configured:"
                                + " Authentication Context Class Reference Configuration");
    }

    @Test
    @NotVerified(reason = DOCUMENTED)
    void an_OIDC_provider_has_names_of_its_own_which_an_update_keeps() {
        cognito.createIdentityProvider(r -> r.userPoolId(pool.id())
                .providerName("Corp")
                .providerType("OIDC")
                .providerDetails(Map.of(
                        "client_id", "id",
                        "attributes_request_method", "GET",
                        "oidc_issuer", "https://corp.example.com",
                        "authorize_scopes", "openid"))
                .acrMapping(Map.of("Level2", "phr")));
        cognito.updateIdentityProvider(
                r -> r.userPoolId(pool.id()).providerName("Corp").idpIdentifiers("corp"));

        assertThat(cognito.describeIdentityProvider(r -> r.userPoolId(pool.id()).providerName("Corp"))
                        .identityProvider()
                        .acrMapping())
                .isEqualTo(Map.of("Level2", "phr"));
    }

    @Test
    @NotVerified(reason = "API reference for the rule; the type is deduced, the text the emulator's own")
    void no_other_provider_has() {
        assertThatRefused(() -> cognito.createIdentityProvider(r -> r.userPoolId(pool.id())
                        .providerName("Corp")
                        .providerType("SAML")
                        .providerDetails(Map.of("MetadataURL", "https://corp.example.com/metadata"))
                        .acrMapping(Map.of("Level2", "phr"))))
                .isInvalidParameter("AcrMapping is for providers of the type OIDC only.");
    }

    private static AcrLevelConfigType level(String name) {
        return AcrLevelConfigType.builder().acrValue(name).build();
    }

    private void update(Consumer<UpdateUserPoolRequest.Builder> change) {
        cognito.updateUserPool(r -> change.accept(r.userPoolId(pool.id())));
    }

    private Map<String, String> shown() {
        Map<String, String> names = new HashMap<>();
        cognito.describeUserPool(r -> r.userPoolId(pool.id()))
                .userPool()
                .acrConfiguration()
                .forEach((level, name) -> names.put(level, name.acrValue()));
        return names;
    }
}
