package org.cognitojunit.emulator.importjob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeDataType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserImportJobStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserImportJobType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameAttributeType;

class ImportedUserTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(
            aws,
            r -> r.schema(SchemaAttributeType.builder()
                    .name("team")
                    .attributeDataType(AttributeDataType.STRING)
                    .mutable(true)
                    .build()));
    private final Imports imports = Imports.of(aws, pool.id());

    @Test
    void the_header_names_the_attributes_of_the_pool_and_two_columns_of_cognitos() {
        assertThat(imports.header())
                .containsExactly(
                        "name",
                        "given_name",
                        "family_name",
                        "middle_name",
                        "nickname",
                        "preferred_username",
                        "profile",
                        "picture",
                        "website",
                        "email",
                        "email_verified",
                        "gender",
                        "birthdate",
                        "zoneinfo",
                        "locale",
                        "phone_number",
                        "phone_number_verified",
                        "address",
                        "updated_at",
                        "custom:team",
                        "cognito:mfa_enabled",
                        "cognito:username");
    }

    @Test
    void an_imported_user_has_the_attributes_of_the_row_and_must_choose_a_password() {
        imports.run(imports.file(Row.of("alice").with("custom:team", "\"red, green and \"\"blue\"\"\nagain\"")));

        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.RESET_REQUIRED);
        assertThat(pool.get("alice").enabled()).isTrue();
        assertThat(pool.attributes("alice"))
                .containsOnly(
                        entry("email", "alice@example.com"),
                        entry("email_verified", "true"),
                        entry("custom:team", "red, green and \"blue\"\nagain"));
        assertRefused(
                () -> pool.signIn("alice"),
                PasswordResetRequiredException.class,
                "Password reset required for the user");
    }

    @Test
    void a_number_that_is_not_there_may_be_said_to_be_unverified() {
        imports.run(imports.file(Row.of("erin").with("phone_number_verified", "false")));

        assertThat(pool.attributes("erin"))
                .containsOnly(entry("email", "erin@example.com"), entry("email_verified", "true"));
    }

    @Test
    void an_imported_user_signs_in_with_a_password_chosen_by_a_code() {
        imports.run(imports.file(Row.of("grace")));

        aws.cognito().forgotPassword(r -> r.clientId(pool.clientId()).username("grace"));
        String code = aws.emulator().inbox().latest("grace@example.com").code();
        aws.cognito()
                .confirmForgotPassword(r -> r.clientId(pool.clientId())
                        .username("grace")
                        .confirmationCode(code)
                        .password(TestPool.PASSWORD));

        assertThat(pool.signIn("grace").accessToken()).isNotEmpty();
        assertThat(pool.get("grace").userStatus()).isEqualTo(UserStatusType.CONFIRMED);
    }

    @Test
    void columns_come_in_any_order() {
        List<String> reversed = new ArrayList<>(imports.header());
        Collections.reverse(reversed);
        String line =
                String.join(",", reversed.stream().map(Row.of("alice")::value).toList());

        UserImportJobType ended = imports.run(String.join(",", reversed) + "\n\n" + line + "\n");

        assertThat(ended.importedUsers()).isEqualTo(1);
        assertThat(pool.attributes("alice")).containsEntry("email", "alice@example.com");
    }

    @Test
    void a_wrong_header_fails_the_job() {
        UserImportJobType ended = imports.run("cognito:username,email\nalice,alice@example.com");

        assertThat(ended.status()).isEqualTo(UserImportJobStatusType.FAILED);
        assertThat(ended.completionMessage())
                .isEqualTo("The header of the CSV file must name these columns, in any order: "
                        + String.join(",", imports.header()) + ".");
        assertThat(ended.importedUsers()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "cognito:username, ''",
                "cognito:mfa_enabled, ''",
                "cognito:mfa_enabled, maybe",
                "cognito:mfa_enabled, true",
                "email_verified, false",
                "email_verified, ''",
                "email, ''",
                "email, nonsense",
                "birthdate, 1.1.2001",
                "updated_at, yesterday",
                "phone_number, 0123"
            })
    void a_row_that_makes_no_user_fails_and_the_others_come_in(String column, String value) {
        UserImportJobType ended = imports.run(imports.file(Row.of("alice").with(column, value), Row.of("bob")));

        assertThat(ended.status()).isEqualTo(UserImportJobStatusType.SUCCEEDED);
        assertThat(List.of(ended.importedUsers(), ended.skippedUsers(), ended.failedUsers()))
                .containsExactly(1L, 0L, 1L);
        assertThat(aws.cognito().listUsers(r -> r.userPoolId(pool.id())).users())
                .singleElement()
                .satisfies(user -> assertThat(user.username()).isEqualTo("bob"));
    }

    @ParameterizedTest
    @MethodSource
    void a_row_with_a_username_that_the_api_refuses_fails(String username) {
        UserImportJobType ended =
                imports.run(imports.file(Row.of("alice").with("cognito:username", username), Row.of("bob")));

        assertThat(List.of(ended.importedUsers(), ended.skippedUsers(), ended.failedUsers()))
                .containsExactly(1L, 0L, 1L);
    }

    static Stream<String> a_row_with_a_username_that_the_api_refuses_fails() {
        return Stream.of("al ice", "x".repeat(129), "al\u0007ice", "al\u202eice", "alice\u0085", "al\tice");
    }

    @Test
    void a_value_that_the_api_refuses_fails_its_row() {
        aws.cognito()
                .addCustomAttributes(r -> r.userPoolId(pool.id())
                        .customAttributes(SchemaAttributeType.builder()
                                .name("note")
                                .attributeDataType(AttributeDataType.STRING)
                                .build()));

        UserImportJobType ended =
                imports.run(imports.file(Row.of("alice").with("custom:note", "x".repeat(2_049)), Row.of("bob")));

        assertThat(List.of(ended.importedUsers(), ended.failedUsers())).containsExactly(1L, 1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Alice\"x", "Al\"ice", "Alice\"", "\"Alice\" ", " \"Alice\"", "\"Alice"})
    void a_row_with_a_quotation_mark_out_of_place_fails(String name) {
        UserImportJobType ended = imports.run(imports.file(Row.of("alice").with("name", name), Row.of("bob")));

        assertThat(ended.status()).isEqualTo(UserImportJobStatusType.SUCCEEDED);
        assertThat(List.of(ended.importedUsers(), ended.skippedUsers(), ended.failedUsers()))
                .containsExactly(1L, 0L, 1L);
        assertThat(aws.cognito().listUsers(r -> r.userPoolId(pool.id())).users())
                .singleElement()
                .satisfies(user -> assertThat(user.username()).isEqualTo("bob"));
    }

    @Test
    void a_header_with_a_quotation_mark_out_of_place_fails_the_job() {
        UserImportJobType ended = imports.run("na\"me," + imports.file(Row.of("alice")));

        assertThat(ended.status()).isEqualTo(UserImportJobStatusType.FAILED);
        assertThat(ended.completionMessage())
                .isEqualTo("A quotation mark stands within a field that does not begin with one.");
    }

    @Test
    void a_row_with_too_few_fields_fails() {
        UserImportJobType ended = imports.run(String.join(",", imports.header()) + "\nalice,true");

        assertThat(ended.failedUsers()).isEqualTo(1);
    }

    @Test
    void a_user_who_is_there_stays_as_she_is() {
        pool.confirmed("alice");

        UserImportJobType ended = imports.run(imports.file(Row.of("alice")));

        assertThat(ended.skippedUsers()).isEqualTo(1);
        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.CONFIRMED);
        assertThat(pool.attributes("alice")).isEmpty();
    }

    @Test
    void mfa_that_a_row_enables_is_by_text_message() {
        imports.run(
                imports.file(Row.of("alice").with("cognito:mfa_enabled", "TRUE").with("phone_number", "+12065550100")));

        assertThat(pool.get("alice").mfaOptions())
                .singleElement()
                .satisfies(option -> assertThat(option.attributeName()).isEqualTo("phone_number"));
    }

    @Test
    void a_user_of_a_pool_with_addresses_for_usernames_is_known_by_her_address() {
        TestPool byEmail = TestPool.create(aws, r -> r.usernameAttributes(UsernameAttributeType.EMAIL));
        Imports imports = Imports.of(aws, byEmail.id());

        UserImportJobType ended = imports.run(
                imports.file(Row.of("alice@example.com").with("email", "alice@example.com"), Row.of("bob")));

        assertThat(List.of(ended.importedUsers(), ended.failedUsers())).containsExactly(1L, 1L);
        assertThat(byEmail.get("alice@example.com").username()).isNotEqualTo("alice@example.com");
    }
}
