package org.cognitojunit.emulator.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Map;
import java.util.stream.Stream;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.IdentityProviderType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.IdentityProviderTypeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;

class ProviderDetailsTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final Providers providers = Providers.create(aws.cognito());

    @ParameterizedTest(name = "{0} without {3}")
    @MethodSource
    void a_detail_that_a_type_needs_must_be_there(
            String name, IdentityProviderTypeType type, Map<String, String> details, String missing, String message) {
        assertRefused(
                () -> providers.add(name, type, Providers.without(details, missing)),
                InvalidParameterException.class,
                message);
    }

    static Stream<Arguments> a_detail_that_a_type_needs_must_be_there() {
        String social = "clientId, clientSecret and authorizeScopes are all required idp details.";
        return Stream.of(
                        each("Google", IdentityProviderTypeType.GOOGLE, Providers.SOCIAL, social),
                        each("Facebook", IdentityProviderTypeType.FACEBOOK, Providers.SOCIAL, social),
                        each("LoginWithAmazon", IdentityProviderTypeType.LOGIN_WITH_AMAZON, Providers.SOCIAL, social),
                        each(
                                "SignInWithApple",
                                IdentityProviderTypeType.SIGN_IN_WITH_APPLE,
                                Providers.without(Providers.APPLE, "authorize_scopes"),
                                "clientId, privateKey, teamId, and keyId are all required idp details."),
                        each(
                                "MyOidc",
                                IdentityProviderTypeType.OIDC,
                                Providers.without(Providers.OIDC, "client_secret"),
                                "clientId, authorizeScopes, oidcIssuer and attributesRequestMethod are all required"
                                        + " idp details."),
                        each(
                                "MySaml",
                                IdentityProviderTypeType.SAML,
                                Providers.SAML,
                                "At least one of the MetadataURL or MetadataFile should be provided."))
                .flatMap(arguments -> arguments);
    }

    private static Stream<Arguments> each(
            String name, IdentityProviderTypeType type, Map<String, String> needed, String message) {
        return needed.keySet().stream().map(missing -> arguments(name, type, needed, missing, message));
    }

    @Test
    void an_empty_detail_is_none() {
        assertRefused(
                () -> providers.add("MySaml", IdentityProviderTypeType.SAML, Map.of("MetadataFile", " ")),
                InvalidParameterException.class,
                "At least one of the MetadataURL or MetadataFile should be provided.");
    }

    @ParameterizedTest
    @CsvSource({
        "MyGoogle, GOOGLE, Provider MyGoogle cannot be of type Google.",
        "Facebook, GOOGLE, Provider Facebook cannot be of type Google.",
        "MyApple,  SIGN_IN_WITH_APPLE, Provider MyApple cannot be of type SignInWithApple.",
        "Google,   SAML, Provider Google cannot be of type SAML.",
        "COGNITO,  OIDC, Provider COGNITO cannot be of type OIDC."
    })
    void a_social_provider_bears_the_name_of_its_type_and_no_other_does(
            String name, IdentityProviderTypeType type, String message) {
        assertRefused(() -> providers.add(name, type, Providers.SOCIAL), InvalidParameterException.class, message);
    }

    @Test
    void what_cognito_knows_of_a_social_provider_is_shown_with_the_details() {
        IdentityProviderType google = providers.add("Google", IdentityProviderTypeType.GOOGLE, Providers.SOCIAL);

        assertThat(google.providerDetails())
                .containsAllEntriesOf(Providers.SOCIAL)
                .containsEntry("oidc_issuer", "https://accounts.google.com")
                .containsEntry("token_url", "https://www.googleapis.com/oauth2/v4/token");
        assertThat(google.attributeMapping()).isEqualTo(Map.of("username", "sub"));
    }

    @Test
    void apples_private_key_is_not_shown() {
        IdentityProviderType apple =
                providers.add("SignInWithApple", IdentityProviderTypeType.SIGN_IN_WITH_APPLE, Providers.APPLE);

        assertThat(apple.providerDetails()).containsEntry("key_id", "1").doesNotContainKey("private_key");
    }
}
