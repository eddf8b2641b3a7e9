package org.cognitojunit.emulator.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.attribute;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeDataType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.IdentityProviderTypeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ProviderUserIdentifierType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

class LinkedIdentityTest {

    private static final String SUBJECT = "Cognito_Subject";
    private static final String MERGING = "Merging is not currently supported, provide a SourceUser that has not been"
            + " signed up in order to link";

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);

    @BeforeEach
    void createProvidersAndUser() {
        Providers providers = new Providers(aws.cognito(), pool.id());
        providers.add("Google", IdentityProviderTypeType.GOOGLE, Providers.SOCIAL);
        providers.add(
                "Corporate",
                IdentityProviderTypeType.SAML,
                Providers.SAML,
                r -> r.attributeMapping(Map.of("email", "mail")));
        pool.confirmed("alice");
    }

    @Test
    void a_linked_identity_is_an_attribute_of_the_user() {
        link("alice", identity("Google", SUBJECT, "117"));

        assertThat(pool.attributes("alice")).containsOnlyKeys("identities");
        assertThat(pool.attributes("alice").get("identities"))
                .matches("\\[\\{\"userId\":\"117\",\"providerName\":\"Google\",\"providerType\":\"Google\","
                        + "\"issuer\":null,\"primary\":false,\"dateCreated\":\\d{13}}]");
    }

    @Test
    void a_linked_identity_is_a_claim_of_the_id_token() throws ParseException {
        link("alice", identity("Corporate", "email", "a@example.com"));

        Object claim = SignedJWT.parse(pool.signIn("alice").idToken())
                .getJWTClaimsSet()
                .getClaim("identities");

        assertThat(claim)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .singleElement(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("userId", "a@example.com")
                .containsEntry("providerName", "Corporate")
                .containsEntry("providerType", "SAML")
                .containsEntry("primary", "false")
                .hasEntrySatisfying("dateCreated", date -> assertThat(date).isInstanceOf(String.class));
    }

    @Test
    void an_unlinked_identity_is_gone_and_can_be_linked_again() {
        ProviderUserIdentifierType google = identity("Google", SUBJECT, "117");
        link("alice", google);
        pool.confirmed("bob");

        disable(google);
        link("bob", google);

        assertThat(pool.attributes("alice")).doesNotContainKey("identities");
        assertThat(pool.attributes("bob")).containsKey("identities");
    }

    @ParameterizedTest
    @CsvSource({"Google, Cognito_Subject, 118", "Google, email, 117", "Corporate, Cognito_Subject, 117"})
    void an_identity_that_is_not_linked_cannot_be_unlinked(String provider, String attribute, String value) {
        link("alice", identity("Google", SUBJECT, "117"));

        assertRefused(
                () -> disable(identity(provider, attribute, value)),
                UserNotFoundException.class,
                "User does not exist.");
        assertThat(pool.attributes("alice")).containsKey("identities");
    }

    @Test
    void a_user_of_the_pool_who_is_disabled_as_such_has_no_password_any_more() {
        disable(identity("Cognito", SUBJECT, "alice"));

        assertRefused(() -> pool.signIn("alice"), NotAuthorizedException.class, "Incorrect username or password.");
    }

    @Test
    void a_user_of_the_pool_is_disabled_by_her_subject() {
        assertRefused(
                () -> disable(identity("Cognito", "username", "alice")),
                InvalidParameterException.class,
                "Invalid User: ProviderAttributeName must be Cognito_Subject for the provider Cognito.");
    }

    @Test
    void a_user_of_the_pool_is_no_source() {
        assertRefused(
                () -> link("alice", identity("Cognito", SUBJECT, "bob")),
                InvalidParameterException.class,
                "Invalid SourceUser: Cognito users with a username/password may not be passed in as a SourceUser, only"
                        + " as a DestinationUser");
    }

    @Test
    void an_identity_belongs_to_one_user() {
        ProviderUserIdentifierType google = identity("Google", SUBJECT, "117");
        link("alice", google);
        pool.confirmed("bob");

        assertRefused(
                () -> link("alice", google),
                InvalidParameterException.class,
                "SourceUser is already linked to DestinationUser");
        assertRefused(() -> link("bob", google), InvalidParameterException.class, MERGING);
    }

    @Test
    void a_user_has_five_identities_at_most() {
        IntStream.range(0, 5).forEach(i -> link("alice", identity("Google", SUBJECT, "" + i)));

        assertRefused(
                () -> link("alice", identity("Google", SUBJECT, "5")),
                LimitExceededException.class,
                "A user is linked with 5 identities at most.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Facebook  | Cognito_Subject | The provider Facebook does not exist for User Pool <pool>.",
                "Google    | email | Invalid SourceUser: ProviderAttributeName must be Cognito_Subject for the provider Google.",
                "Corporate | name  | Invalid SourceUser: the attribute name is not in the AttributeMapping of the provider"
                        + " Corporate."
            })
    void a_source_is_known_by_what_its_provider_tells(String provider, String attribute, String message) {
        assertRefused(
                () -> link("alice", identity(provider, attribute, "117")),
                InvalidParameterException.class,
                message.replace("<pool>", pool.id()));
    }

    @Test
    void the_destination_must_exist() {
        assertRefused(
                () -> link("nobody", identity("Google", SUBJECT, "117")),
                UserNotFoundException.class,
                "User does not exist.");
    }

    @Test
    void a_destination_from_a_provider_must_have_signed_in() {
        assertRefused(
                () -> aws.cognito()
                        .adminLinkProviderForUser(r -> r.userPoolId(pool.id())
                                .destinationUser(identity("Corporate", SUBJECT, "a"))
                                .sourceUser(identity("Google", SUBJECT, "117"))),
                UserNotFoundException.class,
                "User does not exist.");
    }

    @Test
    void a_destination_has_no_immutable_custom_attribute() {
        TestPool strict = TestPool.create(
                aws,
                r -> r.schema(SchemaAttributeType.builder()
                        .name("tenant")
                        .attributeDataType(AttributeDataType.STRING)
                        .mutable(false)
                        .build()));
        new Providers(aws.cognito(), strict.id()).add("Google", IdentityProviderTypeType.GOOGLE, Providers.SOCIAL);
        strict.confirmed("alice", attribute("custom:tenant", "t"));

        assertRefused(
                () -> aws.cognito()
                        .adminLinkProviderForUser(r -> r.userPoolId(strict.id())
                                .destinationUser(identity("Cognito", "", "alice"))
                                .sourceUser(identity("Google", SUBJECT, "117"))),
                InvalidParameterException.class,
                "Invalid DestinationUser: all attributes of the user must be mutable.");
    }

    private void link(String username, ProviderUserIdentifierType source) {
        aws.cognito()
                .adminLinkProviderForUser(r -> r.userPoolId(pool.id())
                        .destinationUser(u -> u.providerName("Cognito").providerAttributeValue(username))
                        .sourceUser(source));
    }

    private void disable(ProviderUserIdentifierType user) {
        aws.cognito().adminDisableProviderForUser(r -> r.userPoolId(pool.id()).user(user));
    }

    private static ProviderUserIdentifierType identity(String provider, String attribute, String value) {
        return ProviderUserIdentifierType.builder()
                .providerName(provider)
                .providerAttributeName(attribute)
                .providerAttributeValue(value)
                .build();
    }
}
