package org.cognitojunit.emulator.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.attribute;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;

class AddCustomAttributesTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool =
            TestPool.create(aws, r -> r.schema(string("banana").build()));

    @Test
    void they_follow_those_that_are_there() {
        add(
                string("cherry").build(),
                string("apple").attributeDataType("Number").build());

        assertThat(customNames()).containsExactly("custom:banana", "custom:cherry", "custom:apple");
    }

    @Test
    void users_have_them_from_then_on() {
        pool.confirmed("alice");

        add(string("cherry").build());
        pool.update("alice", attribute("custom:cherry", "ripe"));

        assertThat(pool.attributes("alice")).containsEntry("custom:cherry", "ripe");
    }

    @Test
    void a_client_that_may_write_everything_may_write_them() {
        pool.confirmed("alice");
        String token = pool.signIn("alice").accessToken();

        add(string("cherry").build());
        pool.cognito()
                .updateUserAttributes(r -> r.accessToken(token).userAttributes(attribute("custom:cherry", "ripe")));

        assertThat(pool.attributes("alice")).containsEntry("custom:cherry", "ripe");
    }

    @Test
    void constraints_hold() {
        pool.confirmed("alice");
        add(string("cherry").stringAttributeConstraints(c -> c.maxLength("3")).build());

        assertRefused(
                () -> pool.update("alice", attribute("custom:cherry", "ripe")),
                InvalidParameterException.class,
                "user.custom:cherry: String must be no longer than 3 characters\n");
    }

    @Test
    void the_name_of_a_standard_attribute_makes_another_one() {
        add(string("email").build());

        assertThat(customNames()).containsExactly("custom:banana", "custom:email");
    }

    @Test
    void the_prefix_is_always_added() {
        add(string("custom:x").build());

        assertThat(customNames()).containsExactly("custom:banana", "custom:custom:x");
    }

    @Test
    void one_for_developers_has_a_prefix_of_its_own() {
        add(string("banana").developerOnlyAttribute(true).build());

        assertThat(customNames()).containsExactly("custom:banana", "dev:custom:banana");
    }

    @Test
    void other_settings_stay() {
        aws.cognito()
                .setUserPoolMfaConfig(r -> r.userPoolId(pool.id())
                        .mfaConfiguration("OPTIONAL")
                        .softwareTokenMfaConfiguration(t -> t.enabled(true)));

        add(string("cherry").build());

        assertThat(aws.cognito()
                        .getUserPoolMfaConfig(r -> r.userPoolId(pool.id()))
                        .softwareTokenMfaConfiguration()
                        .enabled())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource
    void a_bad_definition_is_refused_and_nothing_is_added(
            Consumer<SchemaAttributeType.Builder> definition, String message) {
        SchemaAttributeType.Builder bad = string("cherry");
        definition.accept(bad);

        assertRefused(() -> add(string("apple").build(), bad.build()), InvalidParameterException.class, message);
        assertThat(customNames()).containsExactly("custom:banana");
    }

    static Stream<Arguments> a_bad_definition_is_refused_and_nothing_is_added() {
        return Stream.of(
                bad(
                        "a name that is taken",
                        a -> a.name("banana"),
                        "custom:banana: Existing attribute already has name custom:banana."),
                bad(
                        "the same name twice",
                        a -> a.name("apple"),
                        "Duplicate custom attribute names custom:apple are not allowed in a user pool schema."),
                bad("required", a -> a.required(true), "Required custom attributes are not supported currently."),
                bad(
                        "no type",
                        a -> a.attributeDataType((String) null),
                        "Invalid AttributeDataType input, consider using the provided AttributeDataType enum."),
                bad(
                        "no name",
                        a -> a.name(null),
                        "1 validation error detected: Value null at 'customAttributes.2.member.name' failed to satisfy"
                                + " constraint: Member must not be null"),
                bad(
                        "a long name",
                        a -> a.name("a".repeat(21)),
                        "1 validation error detected: Value '" + "a".repeat(21)
                                + "' at 'customAttributes.2.member.name' failed to satisfy constraint: Member must have"
                                + " length less than or equal to 20"),
                bad(
                        "bounds that exclude everything",
                        a -> a.stringAttributeConstraints(c -> c.minLength("3").maxLength("2")),
                        "Attribute custom:cherry cannot have a max length shorter than it's min length"));
    }

    @Test
    void a_pool_has_fifty_custom_attributes_at_most() {
        add(numbered(1, 25));
        add(numbered(26, 49));

        assertRefused(
                () -> add(string("one-more").build()),
                InvalidParameterException.class,
                "A user pool can have 50 custom attributes, and not 51.");
        assertThat(customNames()).hasSize(50);
    }

    @Test
    void the_pool_must_exist() {
        assertRefused(
                () -> aws.cognito()
                        .addCustomAttributes(r -> r.userPoolId("us-east-1_NoSuchPoo")
                                .customAttributes(string("cherry").build())),
                ResourceNotFoundException.class,
                "User pool us-east-1_NoSuchPoo does not exist.");
    }

    private static Arguments bad(String what, Consumer<SchemaAttributeType.Builder> definition, String message) {
        return argumentSet(what, definition, message);
    }

    private static SchemaAttributeType[] numbered(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> string("attribute" + i).build())
                .toArray(SchemaAttributeType[]::new);
    }

    private static SchemaAttributeType.Builder string(String name) {
        return SchemaAttributeType.builder().name(name).attributeDataType("String");
    }

    private void add(SchemaAttributeType... attributes) {
        aws.cognito().addCustomAttributes(r -> r.userPoolId(pool.id()).customAttributes(attributes));
    }

    private List<String> customNames() {
        return aws.cognito().describeUserPool(r -> r.userPoolId(pool.id())).userPool().schemaAttributes().stream()
                .map(SchemaAttributeType::name)
                .filter(name -> name.contains("custom:"))
                .toList();
    }
}
