package org.cognitojunit.emulator.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DuplicateProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.IdentityProviderType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.IdentityProviderTypeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListIdentityProvidersResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ProviderDescription;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;

class IdentityProviderTest {

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    private final CognitoIdentityProviderClient cognito = aws.cognito();
    private Providers providers = new Providers(cognito, "");

    @BeforeEach
    void createPool() {
        providers = Providers.create(cognito);
    }

    @Test
    void a_provider_is_shown_as_it_was_made() {
        IdentityProviderType created = providers.add(
                "Corporate",
                IdentityProviderTypeType.SAML,
                Providers.SAML,
                r -> r.attributeMapping(Map.of("email", "mail")).idpIdentifiers("example.com", "corp"));

        assertThat(created.userPoolId()).isEqualTo(providers.pool());
        assertThat(created.providerName()).isEqualTo("Corporate");
        assertThat(created.providerType()).isEqualTo(IdentityProviderTypeType.SAML);
        assertThat(created.providerDetails()).isEqualTo(Providers.SAML);
        assertThat(created.attributeMapping()).isEqualTo(Map.of("email", "mail"));
        assertThat(created.idpIdentifiers()).containsExactly("example.com", "corp");
        assertThat(created.creationDate()).isEqualTo(created.lastModifiedDate());
        assertThat(providers.describe("Corporate")).isEqualTo(created);
    }

    @Test
    void an_update_changes_what_it_names_and_leaves_the_rest() {
        IdentityProviderType created = providers.add(
                "Corporate", IdentityProviderTypeType.OIDC, Providers.OIDC, r -> r.idpIdentifiers("example.com"));
        aws.emulator().clock().advance(Duration.ofMinutes(1));

        cognito.updateIdentityProvider(r ->
                r.userPoolId(providers.pool()).providerName("Corporate").attributeMapping(Map.of("email", "mail")));

        IdentityProviderType updated = providers.describe("Corporate");
        assertThat(updated.attributeMapping()).isEqualTo(Map.of("email", "mail", "username", "sub"));
        assertThat(updated.providerDetails()).isEqualTo(created.providerDetails());
        assertThat(updated.idpIdentifiers()).containsExactly("example.com");
        assertThat(updated.creationDate()).isEqualTo(created.creationDate());
        assertThat(updated.lastModifiedDate())
                .isAfterOrEqualTo(created.lastModifiedDate().plus(Duration.ofMinutes(1)));
    }

    @Test
    void details_of_an_update_must_suffice_too() {
        providers.add("Corporate", IdentityProviderTypeType.SAML, Providers.SAML);

        assertRefused(
                () -> cognito.updateIdentityProvider(r -> r.userPoolId(providers.pool())
                        .providerName("Corporate")
                        .providerDetails(Map.of("IDPSignout", "true"))),
                InvalidParameterException.class,
                "At least one of the MetadataURL or MetadataFile should be provided.");
        assertThat(providers.describe("Corporate").providerDetails()).isEqualTo(Providers.SAML);
    }

    @Test
    void a_deleted_provider_is_not_found() {
        providers.add("Corporate", IdentityProviderTypeType.SAML, Providers.SAML);

        cognito.deleteIdentityProvider(r -> r.userPoolId(providers.pool()).providerName("Corporate"));

        String message = "Identity provider Corporate does not exist.";
        assertRefused(() -> providers.describe("Corporate"), ResourceNotFoundException.class, message);
        assertRefused(
                () -> cognito.updateIdentityProvider(
                        r -> r.userPoolId(providers.pool()).providerName("Corporate")),
                ResourceNotFoundException.class,
                message);
        assertRefused(
                () -> cognito.deleteIdentityProvider(
                        r -> r.userPoolId(providers.pool()).providerName("Corporate")),
                ResourceNotFoundException.class,
                message);
    }

    @Test
    void a_name_is_taken_once() {
        providers.add("Corporate", IdentityProviderTypeType.SAML, Providers.SAML);

        assertRefused(
                () -> providers.add("Corporate", IdentityProviderTypeType.OIDC, Providers.OIDC),
                DuplicateProviderException.class,
                "Corporate already exists in user pool " + providers.pool());
    }

    @Test
    void a_provider_is_found_by_each_of_its_identifiers() {
        providers.add(
                "Corporate",
                IdentityProviderTypeType.SAML,
                Providers.SAML,
                r -> r.idpIdentifiers("example.com", "corp"));

        assertThat(byIdentifier("example.com").providerName()).isEqualTo("Corporate");
        assertThat(byIdentifier("corp").providerName()).isEqualTo("Corporate");
        assertRefused(
                () -> byIdentifier("Corporate"),
                ResourceNotFoundException.class,
                "Identity provider with identifier Corporate does not exist.");
    }

    @Test
    void an_identifier_belongs_to_one_provider() {
        providers.add("One", IdentityProviderTypeType.SAML, Providers.SAML, r -> r.idpIdentifiers("corp"));
        providers.add("Two", IdentityProviderTypeType.SAML, Providers.SAML);

        assertRefused(
                () -> cognito.updateIdentityProvider(
                        r -> r.userPoolId(providers.pool()).providerName("Two").idpIdentifiers("corp")),
                DuplicateProviderException.class,
                "The identifier corp belongs to the provider One.");
        assertThat(providers.describe("Two").idpIdentifiers()).isEmpty();
    }

    @Test
    void an_attribute_to_map_must_be_in_the_schema() {
        assertRefused(
                () -> providers.add(
                        "Corporate",
                        IdentityProviderTypeType.SAML,
                        Providers.SAML,
                        r -> r.attributeMapping(Map.of("custom:team", "team", "email", "mail"))),
                InvalidParameterException.class,
                "AttributeMapping names attributes that are not in the schema of the user pool: custom:team.");
    }

    @Test
    void a_listing_goes_from_page_to_page_in_the_order_of_names() {
        providers.add("Ccc", IdentityProviderTypeType.SAML, Providers.SAML);
        providers.add("Aaa", IdentityProviderTypeType.SAML, Providers.SAML);
        providers.add("Bbb", IdentityProviderTypeType.OIDC, Providers.OIDC);

        ListIdentityProvidersResponse first = cognito.listIdentityProviders(
                r -> r.userPoolId(providers.pool()).maxResults(2));
        ListIdentityProvidersResponse second = cognito.listIdentityProviders(
                r -> r.userPoolId(providers.pool()).maxResults(2).nextToken(first.nextToken()));

        assertThat(names(first)).containsExactly("Aaa", "Bbb");
        assertThat(first.providers().get(1).providerType()).isEqualTo(IdentityProviderTypeType.OIDC);
        assertThat(names(second)).containsExactly("Ccc");
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void a_client_names_providers_that_exist() {
        providers.add("Corporate", IdentityProviderTypeType.SAML, Providers.SAML);

        assertThat(cognito.createUserPoolClient(r -> r.userPoolId(providers.pool())
                                .clientName("c")
                                .supportedIdentityProviders("COGNITO", "Corporate"))
                        .userPoolClient()
                        .supportedIdentityProviders())
                .containsExactly("COGNITO", "Corporate");
    }

    @Test
    void a_client_does_not_name_a_provider_that_is_gone() {
        providers.add("Corporate", IdentityProviderTypeType.SAML, Providers.SAML);
        cognito.deleteIdentityProvider(r -> r.userPoolId(providers.pool()).providerName("Corporate"));

        assertRefused(
                () -> cognito.createUserPoolClient(
                        r -> r.userPoolId(providers.pool()).clientName("c").supportedIdentityProviders("Corporate")),
                InvalidParameterException.class,
                "The provider Corporate does not exist for User Pool " + providers.pool() + ".");
    }

    private IdentityProviderType byIdentifier(String identifier) {
        return cognito.getIdentityProviderByIdentifier(
                        r -> r.userPoolId(providers.pool()).idpIdentifier(identifier))
                .identityProvider();
    }

    private static List<String> names(ListIdentityProvidersResponse page) {
        return page.providers().stream().map(ProviderDescription::providerName).toList();
    }
}
