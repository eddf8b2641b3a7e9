package org.cognitojunit.emulator.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeDataType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/** AdminUpdateUserAttributes and AdminDeleteUserAttributes. */
class AdminAttributesTest {

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private static final List<SchemaAttributeType> SCHEMA = List.of(
            attribute("family_name", AttributeDataType.STRING, a -> a.required(true)),
            attribute("tenant", AttributeDataType.STRING, a -> a.mutable(false)),
            attribute(
                    "level",
                    AttributeDataType.NUMBER,
                    a -> a.numberAttributeConstraints(n -> n.minValue("1").maxValue("10"))),
            attribute(
                    "code",
                    AttributeDataType.STRING,
                    a -> a.stringAttributeConstraints(s -> s.minLength("2").maxLength("4"))),
            attribute("active", AttributeDataType.BOOLEAN, a -> {}));

    private final TestPool pool = TestPool.create(aws, r -> r.schema(SCHEMA));

    @BeforeEach
    void alice() {
        pool.invited("alice", attributes("family_name", "Liddell", "custom:tenant", "blue", "name", "Alice"));
    }

    @Test
    void attributes_are_written_and_others_stay() {
        pool.update("alice", attributes("nickname", "Al", "custom:level", "7"));

        assertThat(pool.attributes("alice"))
                .containsEntry("nickname", "Al")
                .containsEntry("custom:level", "7")
                .containsEntry("name", "Alice");
    }

    @Test
    void attributes_are_shown_in_an_order_of_their_own() {
        pool.update("alice", attributes("custom:level", "7", "nickname", "Al", "custom:active", "TRUE"));

        assertThat(pool.attributes("alice"))
                .containsExactly(
                        entry("family_name", "Liddell"),
                        entry("name", "Alice"),
                        entry("nickname", "Al"),
                        entry("custom:active", "TRUE"),
                        entry("custom:level", "7"),
                        entry("custom:tenant", "blue"));
    }

    @Test
    void a_change_moves_the_modification_date_and_not_the_creation_date() {
        Instant created = pool.get("alice").userCreateDate();
        aws.emulator().clock().advance(Duration.ofSeconds(5));

        pool.update("alice", attributes("nickname", "Al"));

        assertThat(pool.get("alice").userCreateDate()).isEqualTo(created);
        assertThat(pool.get("alice").userLastModifiedDate()).isAfterOrEqualTo(created.plusSeconds(5));
    }

    @Test
    void of_two_values_for_one_attribute_only_the_last_one_counts_and_is_checked() {
        pool.update("alice", attributes("birthdate", "far too long", "birthdate", "1852-05-04"));

        assertThat(pool.attributes("alice")).containsEntry("birthdate", "1852-05-04");
    }

    @Test
    void an_empty_value_deletes() {
        pool.update("alice", attributes("name", ""));

        assertThat(pool.attributes("alice")).containsOnlyKeys("family_name", "custom:tenant");
    }

    @Test
    void an_empty_value_for_what_is_not_there_is_no_error() {
        pool.update("alice", attributes("nickname", ""));

        assertThat(pool.attributes("alice")).doesNotContainKey("nickname");
    }

    @Test
    void an_attribute_is_deleted() {
        pool.deleteAttributes("alice", "name", "nickname");

        assertThat(pool.attributes("alice")).containsOnlyKeys("family_name", "custom:tenant");
    }

    @Test
    void deleting_an_address_deletes_its_flag() {
        pool.update("alice", attributes("email", "alice@example.com", "email_verified", "true"));

        pool.deleteAttributes("alice", "email");

        assertThat(pool.attributes("alice")).doesNotContainKeys("email", "email_verified");
    }

    @Test
    void an_administrators_new_address_is_not_verified() {
        pool.update("alice", attributes("email", "alice@example.com", "email_verified", "true"));

        pool.update("alice", attributes("email", "alicia@example.com"));

        assertThat(pool.attributes("alice"))
                .containsEntry("email", "alicia@example.com")
                .containsEntry("email_verified", "false");
    }

    @Test
    void an_administrators_new_number_is_not_verified() {
        pool.update("alice", attributes("phone_number", "+15555550100", "phone_number_verified", "true"));

        pool.update("alice", attributes("phone_number", "+15555550101"));

        assertThat(pool.attributes("alice"))
                .containsEntry("phone_number", "+15555550101")
                .containsEntry("phone_number_verified", "false");
    }

    @Test
    void an_administrators_new_address_is_verified_if_the_same_change_says_so() {
        pool.update("alice", attributes("email", "alice@example.com"));

        pool.update("alice", attributes("email", "alicia@example.com", "email_verified", "TRUE"));

        assertThat(pool.attributes("alice")).containsEntry("email_verified", "TRUE");
    }

    @Test
    void the_same_address_stays_verified() {
        pool.update("alice", attributes("email", "alice@example.com", "email_verified", "true"));

        pool.update("alice", attributes("email", "alice@example.com", "nickname", "Al"));

        assertThat(pool.attributes("alice")).containsEntry("email_verified", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"picture", "sub", "custom:unknown"})
    void an_attribute_without_a_value_is_refused_before_it_is_looked_at(String name) {
        assertRefused(
                () -> pool.cognito()
                        .adminUpdateUserAttributes(r -> r.userPoolId(pool.id())
                                .username("alice")
                                .userAttributes(
                                        AttributeType.builder().name(name).build())),
                InvalidParameterException.class,
                "Attribute value for " + name + " must not be null");
    }

    @ParameterizedTest
    @CsvSource({
        "custom:tenant, green, 'user.custom:tenant: Attribute cannot be updated.\n'",
        "custom:tenant, '', 'user.custom:tenant: Attribute cannot be updated.\n'",
        "custom:unknown, x, 'user.custom:unknown: Attribute does not exist in the schema.\n'",
        "birthdate, 1999-12-311, 'user.birthdate: String must be no longer than 10 characters\n'",
        "custom:code, x, 'user.custom:code: String must be no shorter than 2 characters\n'",
        "custom:code, xxxxx, 'user.custom:code: String must be no longer than 4 characters\n'",
        "custom:level, 0, 'user.custom:level: Number must be no less than 1\n'",
        "custom:level, 11, 'user.custom:level: Number must be no greater than 10\n'",
        "custom:level, many, 'user.custom:level: Value must be a number\n'",
        "custom:active, perhaps, 'user.custom:active: Value must be true or false\n'",
        "sub, 12345678, Cannot modify the non-mutable attribute sub",
        "family_name, '', Invalid user attributes: name.familyName: The attribute name.familyName is required",
        "email, nowhere, Invalid email address format.",
        "phone_number, 12345, Invalid phone number format.",
        "email_verified, true, Email is required to verify/un-verify an email"
    })
    void a_change_that_the_schema_does_not_allow_is_refused(String name, String value, String message) {
        assertRefused(
                () -> pool.update("alice", attributes("nickname", "Al", name, value)),
                InvalidParameterException.class,
                message);
        assertThat(pool.attributes("alice")).containsOnlyKeys("name", "family_name", "custom:tenant");
    }

    @Test
    void every_attribute_that_is_wrong_is_named() {
        assertRefused(
                () -> pool.update(
                        "alice", attributes("custom:tenant", "x", "custom:unknown", "x", "birthdate", "12345678901")),
                InvalidParameterException.class,
                "user.custom:tenant: Attribute cannot be updated.\n"
                        + "user.custom:unknown: Attribute does not exist in the schema.\n"
                        + "user.birthdate: String must be no longer than 10 characters\n");
    }

    @ParameterizedTest
    @CsvSource({
        "family_name, Invalid user attributes: name.familyName: The attribute name.familyName is required",
        "custom:tenant, Invalid user attributes: Custom.User.tenant: This attribute does not satisfy the mutability validation defined in the schema.",
        "sub, Invalid user attributes: sub: This attribute does not satisfy the mutability validation defined in the schema.",
        "custom:unknown, Invalid user attributes: Type for attribute {custom:unknown} could not be determined"
    })
    void what_cannot_be_deleted_is_refused(String name, String message) {
        assertRefused(() -> pool.deleteAttributes("alice", "name", name), InvalidParameterException.class, message);
        assertThat(pool.attributes("alice")).containsOnlyKeys("name", "family_name", "custom:tenant");
    }

    @Test
    void nobody_has_no_attributes() {
        assertRefused(
                () -> pool.update("nobody", attributes("custom:unknown", "x")),
                UserNotFoundException.class,
                "User does not exist.");
        assertRefused(
                () -> pool.deleteAttributes("nobody", "custom:unknown"),
                UserNotFoundException.class,
                "User does not exist.");
    }

    private static SchemaAttributeType attribute(
            String name, AttributeDataType type, Consumer<SchemaAttributeType.Builder> settings) {
        return SchemaAttributeType.builder()
                .name(name)
                .attributeDataType(type)
                .mutable(true)
                .applyMutation(settings)
                .build();
    }
}
