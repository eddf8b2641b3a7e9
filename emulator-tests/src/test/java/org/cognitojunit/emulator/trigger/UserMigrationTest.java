package org.cognitojunit.emulator.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserLambdaValidationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameAttributeType;

class UserMigrationTest {

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);
    private final PoolTriggers triggers = aws.emulator().trigger(pool.id());
    private final List<String> events = new ArrayList<>();

    @Test
    void a_user_of_the_old_system_signs_in_as_if_always_here() {
        triggers.userMigration(UserMigrationTest::old);

        assertThat(pool.signIn("alice").accessToken()).isNotBlank();
        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.CONFIRMED);
        assertThat(pool.attributes("alice")).isEqualTo(Map.of("email", "alice@example.com", "email_verified", "true"));
    }

    @ParameterizedTest
    @CsvSource({
        "al ice, Member must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+",
        "al\u202eice, Member must satisfy regular expression pattern: [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+"
    })
    void a_name_that_the_api_does_not_take_for_a_username_is_not_migrated(String name, String constraint) {
        triggers.userMigration(UserMigrationTest::old);

        assertRefused(
                () -> pool.signIn(name),
                InvalidParameterException.class,
                "1 validation error detected: Value at 'username' failed to satisfy constraint: " + constraint);
        assertThat(aws.cognito().listUsers(r -> r.userPoolId(pool.id())).users())
                .isEmpty();
    }

    @Test
    void a_name_that_is_too_long_for_a_username_is_not_migrated() {
        triggers.userMigration(UserMigrationTest::old);

        assertRefused(
                () -> pool.signIn("x".repeat(129)),
                InvalidParameterException.class,
                "1 validation error detected: Value at 'username' failed to satisfy constraint: Member must have length"
                        + " less than or equal to 128");
    }

    @Test
    void the_second_sign_in_needs_no_migration() {
        triggers.userMigration(UserMigrationTest::old);
        pool.signIn("alice");
        triggers.on("UserMigration", this::recorded);

        assertThat(pool.signIn("alice").accessToken()).isNotBlank();
        assertThat(events).isEmpty();
    }

    @Test
    void another_password_than_the_migrated_one_is_wrong() {
        triggers.userMigration(UserMigrationTest::old);
        pool.signIn("alice");

        assertRefused(
                () -> pool.initiate("alice", "Wrong-Horse-1"),
                NotAuthorizedException.class,
                "Incorrect username or password.");
    }

    @Test
    void the_policy_is_not_asked_about_the_old_password() {
        triggers.userMigration(UserMigrationTest::old);

        assertThat(pool.initiate("alice", "short").authenticationResult()).isNotNull();
    }

    @Test
    void the_function_gets_cognitos_event() {
        triggers.on("UserMigration", this::recorded);

        assertRefused(() -> pool.initiate("alice", PASSWORD), UserNotFoundException.class, "User does not exist.");
        assertThat(events)
                .containsExactly(("{'version':'1',"
                                + "'region':'us-east-1','userPoolId':'" + pool.id() + "','userName':'alice',"
                                + "'callerContext':{'awsSdkVersion':'aws-sdk-unknown-unknown','clientId':'"
                                + pool.clientId()
                                + "'},'triggerSource':'UserMigration_Authentication','request':{'password':'Correct-Horse-1',"
                                + "'validationData':null},'response':{'userAttributes':null,"
                                + "'forceAliasCreation':null,'finalUserStatus':null,'messageAction':null,"
                                + "'desiredDeliveryMediums':null}}")
                        .replace('\'', '"'));
    }

    @Test
    void metadata_of_the_call_is_its_validation_data() {
        List<Map<String, String>> seen = new ArrayList<>();
        triggers.userMigration(event -> {
            seen.add(event.validationData());
            seen.add(event.clientMetadata());
            old(event);
        });

        aws.cognito()
                .initiateAuth(r -> r.clientId(pool.clientId())
                        .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", "alice", "PASSWORD", PASSWORD))
                        .clientMetadata(Map.of("tenant", "acme")));

        assertThat(seen).containsExactly(Map.of("tenant", "acme"), Map.of());
    }

    @Test
    void a_user_who_is_not_confirmed_must_reset_the_password() {
        triggers.userMigration(event -> event.userAttribute("email", "alice@example.com"));

        assertRefused(
                () -> pool.initiate("alice", PASSWORD),
                PasswordResetRequiredException.class,
                "Password reset required for the user");
        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.RESET_REQUIRED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RESET_REQUIRED", "FORCE_CHANGE_PASSWORD", "confirmed"})
    void any_other_status_than_confirmed_is_reset_required(String status) {
        triggers.userMigration(event -> {
            old(event);
            event.response().put("finalUserStatus", status);
        });

        assertRefused(
                () -> pool.initiate("alice", PASSWORD),
                PasswordResetRequiredException.class,
                "Password reset required for the user");
    }

    @Test
    void somebody_whom_the_old_system_does_not_know_either_is_unknown() {
        triggers.userMigration(event -> event.confirmed());

        assertRefused(() -> pool.initiate("alice", PASSWORD), UserNotFoundException.class, "User does not exist.");
    }

    @Test
    void that_is_hidden_where_the_client_hides_it() {
        triggers.userMigration(event -> {});
        TestPool hiding =
                pool.withClient(client -> client.preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED)
                        .explicitAuthFlowsWithStrings("ALLOW_USER_PASSWORD_AUTH"));

        assertRefused(
                () -> hiding.initiate("alice", PASSWORD),
                NotAuthorizedException.class,
                "Incorrect username or password.");
    }

    @Test
    void a_password_that_the_old_system_refuses_is_told_in_its_words() {
        triggers.userMigration(event -> {
            throw new IllegalArgumentException("Bad password");
        });

        assertRefused(
                () -> pool.initiate("alice", PASSWORD),
                UserLambdaValidationException.class,
                "UserMigration failed with error Bad password.");
        assertRefused(() -> pool.get("alice"), UserNotFoundException.class, "User does not exist.");
    }

    @Test
    void an_attribute_outside_the_schema_is_refused() {
        triggers.userMigration(event -> {
            old(event);
            event.userAttribute("custom:unheard", "of");
        });

        assertRefused(
                () -> pool.initiate("alice", PASSWORD),
                InvalidParameterException.class,
                "Attributes did not conform to the schema: Type for attribute {custom:unheard} could not be determined");
    }

    @Test
    void in_a_pool_for_email_addresses_the_address_is_the_name() {
        TestPool emails = TestPool.create(aws, p -> p.usernameAttributes(UsernameAttributeType.EMAIL));
        aws.emulator().trigger(emails.id()).userMigration(event -> {
            event.userAttribute("email_verified", "true");
            event.confirmed();
        });

        assertThat(emails.signIn("alice@example.com").accessToken()).isNotBlank();
        assertThat(emails.attributes("alice@example.com"))
                .isEqualTo(Map.of("email", "alice@example.com", "email_verified", "true"));
    }

    @Test
    void a_sign_in_from_the_server_side_migrates_too() {
        TestPool admin =
                pool.withClient(client -> client.explicitAuthFlowsWithStrings("ALLOW_ADMIN_USER_PASSWORD_AUTH"));
        triggers.userMigration(UserMigrationTest::old);

        assertThat(aws.cognito()
                        .adminInitiateAuth(r -> r.userPoolId(pool.id())
                                .clientId(admin.clientId())
                                .authFlow(AuthFlowType.ADMIN_USER_PASSWORD_AUTH)
                                .authParameters(Map.of("USERNAME", "alice", "PASSWORD", PASSWORD)))
                        .authenticationResult())
                .isNotNull();
    }

    @Test
    void an_alias_is_taken_over_on_demand() {
        TestPool aliases = TestPool.create(aws, p -> p.aliasAttributesWithStrings("email"));
        aliases.confirmed("earlier", attribute("email", "alice@example.com"), attribute("email_verified", "true"));
        aws.emulator().trigger(aliases.id()).userMigration(event -> {
            old(event);
            event.forceAliasCreation();
        });

        aliases.signIn("alice");

        assertThat(aliases.get("alice@example.com").username()).isEqualTo("alice");
        assertThat(aliases.attributes("earlier")).containsEntry("email_verified", "false");
    }

    @Test
    void a_function_can_make_text_messages_the_second_factor() {
        aws.cognito()
                .setUserPoolMfaConfig(r -> r.userPoolId(pool.id())
                        .mfaConfiguration("OPTIONAL")
                        .smsMfaConfiguration(
                                s -> s.smsConfiguration(c -> c.snsCallerArn("arn:aws:iam::123456789012:role/sms"))));
        triggers.userMigration(event -> {
            old(event);
            event.userAttribute("phone_number", "+15555550100");
            event.enableSmsMfa();
        });

        assertThat(pool.initiate("alice", TestPool.PASSWORD).challengeNameAsString())
                .isEqualTo("SMS_MFA");
        assertThat(pool.get("alice").userMFASettingList()).containsExactly("SMS_MFA");
    }

    @Test
    void of_two_first_sign_ins_at_once_both_succeed() {
        triggers.userMigration(event -> {
            old(event);
            if (events.isEmpty()) {
                events.add("the second, while the first is still on its way");
                pool.signIn("alice");
            }
        });

        assertThat(pool.signIn("alice").accessToken()).isNotBlank();
        assertThat(aws.cognito().listUsers(r -> r.userPoolId(pool.id())).users())
                .hasSize(1);
    }

    private static void old(UserMigrationEvent event) {
        event.userAttribute("email", "alice@example.com");
        event.userAttribute("email_verified", "true");
        event.confirmed();
        event.suppressMessage();
    }

    private String recorded(String event) {
        events.add(event);
        return event;
    }
}
