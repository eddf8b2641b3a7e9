package org.cognitojunit.emulator.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.attributes;
import static org.cognitojunit.emulator.user.TestPool.byName;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeDataType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;

/** GetUser, UpdateUserAttributes and DeleteUserAttributes: what users see and do with an access token. */
class OwnAttributesTest {

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);

    @BeforeEach
    void alice() {
        pool.confirmed("alice", attributes("name", "Alice", "email", "alice@example.com", "email_verified", "true"));
    }

    @Test
    void an_attribute_without_a_value_is_refused() {
        String token = token(pool);

        assertRefused(
                () -> pool.cognito()
                        .updateUserAttributes(r -> r.accessToken(token)
                                .userAttributes(
                                        AttributeType.builder().name("picture").build())),
                InvalidParameterException.class,
                "Attribute value for picture must not be null");
    }

    @Test
    void users_see_their_attributes_and_the_sub_last() {
        Map<String, String> seen = seen(token(pool));

        assertThat(seen.keySet()).containsExactly("email", "email_verified", "name", "sub");
    }

    @Test
    void users_see_what_their_client_may_read_now_whatever_it_might_before() {
        String token = token(pool);
        pool.cognito()
                .updateUserPoolClient(
                        r -> r.userPoolId(pool.id()).clientId(pool.clientId()).readAttributes("email"));

        assertThat(seen(token)).containsOnlyKeys("email", "sub");
    }

    @Test
    void what_is_for_developers_only_cannot_be_written_with_a_token() {
        TestPool developers = TestPool.create(
                aws,
                r -> r.schema(List.of(SchemaAttributeType.builder()
                        .name("note")
                        .attributeDataType(AttributeDataType.STRING)
                        .developerOnlyAttribute(true)
                        .mutable(true)
                        .build())));
        developers.confirmed("alice");

        assertRefused(
                () -> update(token(developers), attributes("dev:custom:note", "x")),
                NotAuthorizedException.class,
                "A client attempted to write unauthorized attribute");
        developers.update("alice", attributes("dev:custom:note", "x"));
        assertThat(developers.attributes("alice")).containsEntry("dev:custom:note", "x");
    }

    @Test
    void a_new_address_is_not_verified() {
        String token = token(pool);

        update(token, attributes("email", "alicia@example.com"));

        assertThat(seen(token)).containsEntry("email", "alicia@example.com").containsEntry("email_verified", "false");
    }

    @Test
    void the_same_address_stays_verified() {
        String token = token(pool);

        update(token, attributes("email", "alice@example.com", "name", "Alicia"));

        assertThat(seen(token)).containsEntry("email_verified", "true").containsEntry("name", "Alicia");
    }

    @Test
    void a_first_number_is_not_verified() {
        String token = token(pool);

        update(token, attributes("phone_number", "+15555550100"));

        assertThat(seen(token)).containsEntry("phone_number_verified", "false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"email_verified", "phone_number_verified", "sub"})
    void users_cannot_vouch_for_themselves(String attribute) {
        assertRefused(
                () -> update(token(pool), attributes("name", "Alicia", attribute, "true")),
                InvalidParameterException.class,
                "Cannot modify the non-mutable attribute " + attribute);
        assertThat(pool.attributes("alice")).containsEntry("name", "Alice");
    }

    @Test
    void users_write_only_what_their_client_may_write() {
        Consumer<CreateUserPoolClientRequest.Builder> nameOnly = c -> c.writeAttributes("name");
        String token = token(pool.withClient(nameOnly));

        assertRefused(
                () -> update(token, attributes("name", "Alicia", "nickname", "Al")),
                NotAuthorizedException.class,
                "A client attempted to write unauthorized attribute");
        assertRefused(
                () -> delete(token, "nickname"),
                NotAuthorizedException.class,
                "A client attempted to write unauthorized attribute");
        assertThat(pool.attributes("alice")).containsEntry("name", "Alice");
    }

    @Test
    void an_attribute_outside_the_schema_is_refused() {
        assertRefused(
                () -> update(token(pool), attributes("custom:unknown", "x")),
                InvalidParameterException.class,
                "user.custom:unknown: Attribute does not exist in the schema.\n");
    }

    @Test
    void an_attribute_is_deleted_with_its_flag() {
        String token = token(pool);

        delete(token, "email");

        assertThat(seen(token)).containsOnlyKeys("name", "sub");
    }

    @Test
    void what_the_schema_does_not_know_cannot_be_deleted() {
        assertRefused(
                () -> delete(token(pool), "name", "custom:unknown"),
                InvalidParameterException.class,
                "Invalid user attributes: Type for attribute {custom:unknown} could not be determined");
        assertThat(pool.attributes("alice")).containsEntry("name", "Alice");
    }

    @Test
    void a_name_of_somebody_else_is_refused() {
        TestPool aliases = TestPool.create(aws, r -> r.aliasAttributes(AliasAttributeType.PREFERRED_USERNAME));
        aliases.confirmed("alice");
        aliases.invited("bob");

        assertRefused(
                () -> update(token(aliases), attributes("preferred_username", "bob")),
                AliasExistsException.class,
                "User account already exists for the alias.");
    }

    @Test
    void a_token_works_for_a_verified_alias_too() {
        TestPool aliases = TestPool.create(aws, r -> r.aliasAttributes(AliasAttributeType.EMAIL));
        aliases.confirmed("alice", attributes("email", "alice@example.com", "email_verified", "true"));
        String token = aliases.signIn("alice@example.com").accessToken();

        update(token, attributes("email", "alicia@example.com"));

        assertThat(seen(token)).containsEntry("email_verified", "false");
        assertThat(aliases.get("alice").username()).isEqualTo("alice");
    }

    private static String token(TestPool pool) {
        return pool.signIn("alice").accessToken();
    }

    private Map<String, String> seen(String token) {
        return byName(pool.cognito().getUser(r -> r.accessToken(token)).userAttributes());
    }

    private void update(String token, AttributeType... attributes) {
        pool.cognito().updateUserAttributes(r -> r.accessToken(token).userAttributes(attributes));
    }

    private void delete(String token, String... names) {
        pool.cognito().deleteUserAttributes(r -> r.accessToken(token).userAttributeNames(names));
    }
}
