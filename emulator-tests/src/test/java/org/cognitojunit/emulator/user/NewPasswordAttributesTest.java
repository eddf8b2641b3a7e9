package org.cognitojunit.emulator.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.TEMPORARY;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeDataType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.SchemaAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/** The attributes that users give while they answer NEW_PASSWORD_REQUIRED. */
class NewPasswordAttributesTest {

    private static final List<SchemaAttributeType> NAME_AND_ADDRESS = List.of(required("name"), required("address"));

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);
    private final TestPool demanding = TestPool.create(aws, r -> r.schema(NAME_AND_ADDRESS));

    @Test
    void the_challenge_names_the_required_attributes_that_are_missing() {
        demanding.invited("alice", attributes("name", "Alice", "nickname", "Al"));

        Map<String, String> parameters = demanding.initiate("alice", TEMPORARY).challengeParameters();

        assertThat(parameters)
                .containsEntry("requiredAttributes", "[\"userAttributes.address\"]")
                .containsEntry("userAttributes", "{\"name\":\"Alice\",\"nickname\":\"Al\"}")
                .containsEntry("USER_ID_FOR_SRP", "alice");
    }

    @Test
    void an_answer_adds_attributes() {
        demanding.invited("alice");

        RespondToAuthChallengeResponse answer =
                answer(demanding, Map.of("name", "Alice", "address", "Oxford", "nickname", "Al"));

        assertThat(answer.authenticationResult().accessToken()).isNotNull();
        assertThat(demanding.attributes("alice"))
                .containsEntry("name", "Alice")
                .containsEntry("address", "Oxford")
                .containsEntry("nickname", "Al");
    }

    @Test
    void an_address_that_is_added_is_not_verified() {
        pool.invited("alice");

        answer(pool, Map.of("email", "alice@example.com"));

        assertThat(pool.attributes("alice"))
                .containsEntry("email", "alice@example.com")
                .containsEntry("email_verified", "false");
    }

    @Test
    void a_required_attribute_must_be_given() {
        demanding.invited("alice");

        assertRefused(
                () -> answer(demanding, Map.of("address", "Oxford")),
                InvalidParameterException.class,
                "Invalid attributes given, name is missing");
    }

    @Test
    void several_that_are_missing_are_named_together() {
        demanding.invited("alice");

        assertRefused(
                () -> answer(demanding, Map.of("name", "")),
                InvalidParameterException.class,
                "Invalid attributes given, name and address are missing");
    }

    @Test
    void what_an_administrator_gave_cannot_be_changed() {
        pool.invited("alice", attributes("email", "alice@example.com"));

        assertRefused(
                () -> answer(pool, Map.of("email", "alicia@example.com")),
                NotAuthorizedException.class,
                "Cannot modify an already provided email");
    }

    @ParameterizedTest
    @CsvSource({
        "custom:unknown, x, 'user.custom:unknown: Attribute does not exist in the schema.\n'",
        "birthdate, 12345678901, 'user.birthdate: String must be no longer than 10 characters\n'",
        "email, nowhere, Invalid email address format.",
        "email_verified, true, Cannot modify the non-mutable attribute email_verified",
        "sub, x, Cannot modify the non-mutable attribute sub"
    })
    void an_answer_is_held_against_the_schema(String name, String value, String message) {
        pool.invited("alice");

        assertRefused(() -> answer(pool, Map.of(name, value)), InvalidParameterException.class, message);
        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
        assertThat(pool.attributes("alice")).isEmpty();
    }

    @Test
    void an_answer_adds_only_what_the_client_may_write() {
        TestPool narrow = pool.withClient(c -> c.writeAttributes("name"));
        pool.invited("alice");

        assertRefused(
                () -> answer(narrow, Map.of("nickname", "Al")),
                NotAuthorizedException.class,
                "A client attempted to write unauthorized attribute");
    }

    @Test
    void a_refused_answer_leaves_the_session_open() {
        TestPool aliases = TestPool.create(aws, r -> r.aliasAttributes(AliasAttributeType.PREFERRED_USERNAME));
        aliases.invited("bob");
        aliases.invited("alice");
        InitiateAuthResponse challenge = aliases.initiate("alice", TEMPORARY);

        assertRefused(
                () -> answer(aliases, challenge, Map.of("preferred_username", "bob")),
                AliasExistsException.class,
                "User account already exists for the alias.");
        RespondToAuthChallengeResponse answer = answer(aliases, challenge, Map.of("preferred_username", "al"));

        assertThat(answer.authenticationResult().accessToken()).isNotNull();
    }

    @Test
    void of_two_answers_the_second_changes_nothing() {
        pool.invited("alice");
        InitiateAuthResponse challenge = pool.initiate("alice", TEMPORARY);
        answer(pool, challenge, Map.of());

        assertRefused(
                () -> answer(pool, challenge, Map.of("nickname", "Al")),
                NotAuthorizedException.class,
                "Invalid session for the user, session can only be used once.");
        assertThat(pool.attributes("alice")).isEmpty();
    }

    @Test
    void an_immutable_attribute_can_still_be_given() {
        TestPool tenants = TestPool.create(
                aws,
                r -> r.schema(List.of(SchemaAttributeType.builder()
                        .name("tenant")
                        .attributeDataType(AttributeDataType.STRING)
                        .mutable(false)
                        .build())));
        tenants.invited("alice");

        answer(tenants, Map.of("custom:tenant", "blue"));

        assertThat(tenants.attributes("alice")).containsEntry("custom:tenant", "blue");
    }

    private static SchemaAttributeType required(String name) {
        return SchemaAttributeType.builder()
                .name(name)
                .attributeDataType(AttributeDataType.STRING)
                .mutable(true)
                .required(true)
                .build();
    }

    private static RespondToAuthChallengeResponse answer(TestPool pool, Map<String, String> attributes) {
        return answer(pool, pool.initiate("alice", TEMPORARY), attributes);
    }

    private static RespondToAuthChallengeResponse answer(
            TestPool pool, InitiateAuthResponse challenge, Map<String, String> attributes) {
        Map<String, String> responses = new HashMap<>(Map.of("USERNAME", "alice", "NEW_PASSWORD", PASSWORD));
        attributes.forEach((name, value) -> responses.put("userAttributes." + name, value));
        return pool.cognito()
                .respondToAuthChallenge(r -> r.clientId(pool.clientId())
                        .challengeName(ChallengeNameType.NEW_PASSWORD_REQUIRED)
                        .session(challenge.session())
                        .challengeResponses(responses));
    }
}
