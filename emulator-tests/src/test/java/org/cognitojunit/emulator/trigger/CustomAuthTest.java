package org.cognitojunit.emulator.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminInitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidLambdaResponseException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserLambdaValidationException;

class CustomAuthTest {

    private static final String INCORRECT = "Incorrect username or password.";

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool =
            TestPool.create(aws).withClient(client -> client.explicitAuthFlowsWithStrings("ALLOW_CUSTOM_AUTH"));
    private final PoolTriggers triggers = aws.emulator().trigger(pool.id());
    private final List<Object> seen = new ArrayList<>();

    @Test
    void the_right_answer_brings_tokens() {
        pool.confirmed("alice");
        riddle();

        InitiateAuthResponse challenge = begin("alice");

        assertThat(challenge.challengeName()).isEqualTo(ChallengeNameType.CUSTOM_CHALLENGE);
        assertThat(challenge.challengeParameters()).isEqualTo(Map.of("question", "6 x 7", "USERNAME", "alice"));
        assertThat(answer("alice", "42", challenge.session())
                        .authenticationResult()
                        .refreshToken())
                .isNotBlank();
    }

    @Test
    void define_alone_may_decide() {
        pool.confirmed("alice");
        triggers.defineAuthChallenge(DefineAuthChallengeEvent::issueTokens);

        assertThat(begin("alice").authenticationResult()).isNotNull();
    }

    @Test
    void a_wrong_answer_is_for_define_to_judge() {
        pool.confirmed("alice");
        riddle();
        InitiateAuthResponse first = begin("alice");

        RespondToAuthChallengeResponse second = answer("alice", "41", first.session());

        assertThat(second.challengeName()).isEqualTo(ChallengeNameType.CUSTOM_CHALLENGE);
        assertThat(second.session()).isNotEqualTo(first.session());
        assertThat(answer("alice", "42", second.session()).authenticationResult())
                .isNotNull();
    }

    @Test
    void define_gives_up() {
        pool.confirmed("alice");
        riddle();
        String session = begin("alice").session();
        session = answer("alice", "40", session).session();
        String last = answer("alice", "41", session).session();

        assertRefused(() -> answer("alice", "43", last), NotAuthorizedException.class, INCORRECT);
    }

    @Test
    void a_sign_in_that_was_given_up_is_over() {
        pool.confirmed("alice");
        triggers.defineAuthChallenge(event -> {
                    if (event.session().isEmpty()) {
                        event.customChallenge();
                    } else {
                        event.failAuthentication();
                    }
                })
                .createAuthChallenge(event -> {})
                .verifyAuthChallengeResponse(event -> {});
        String session = begin("alice").session();
        assertRefused(() -> answer("alice", "40", session), NotAuthorizedException.class, INCORRECT);

        assertRefused(
                () -> answer("alice", "42", session),
                NotAuthorizedException.class,
                "Invalid session for the user, session can only be used once.");
    }

    @Test
    void a_session_is_good_for_one_answer() {
        pool.confirmed("alice");
        riddle();
        String session = begin("alice").session();
        answer("alice", "41", session);

        assertRefused(
                () -> answer("alice", "42", session),
                NotAuthorizedException.class,
                "Invalid session for the user, session can only be used once.");
    }

    @Test
    void a_function_that_fails_leaves_the_session_as_it_was() {
        pool.confirmed("alice");
        riddle();
        String session = begin("alice").session();
        triggers.verifyAuthChallengeResponse(event -> {
            throw new IllegalStateException("oracle is asleep");
        });

        assertRefused(
                () -> answer("alice", "42", session),
                UserLambdaValidationException.class,
                "VerifyAuthChallengeResponse failed with error oracle is asleep.");

        riddle();
        assertThat(answer("alice", "42", session).authenticationResult()).isNotNull();
    }

    @Test
    void a_session_is_not_for_another_user() {
        pool.confirmed("alice");
        pool.confirmed("bob");
        riddle();
        String session = begin("alice").session();

        assertRefused(
                () -> answer("bob", "42", session), NotAuthorizedException.class, "Invalid session for the user.");
    }

    @Test
    void the_functions_see_what_was_asked_and_answered() {
        pool.confirmed("alice");
        riddle();
        List<List<ChallengeResult>> histories = new ArrayList<>();
        triggers.createAuthChallenge(event -> {
            histories.add(event.session());
            event.privateChallengeParameter("answer", "42");
            event.challengeMetadata("riddle " + event.session().size());
        });

        String session = begin("alice").session();
        session = answer("alice", "40", session).session();
        answer("alice", "41", session);

        assertThat(histories)
                .containsExactly(
                        List.of(),
                        List.of(new ChallengeResult("CUSTOM_CHALLENGE", false, "riddle 0")),
                        List.of(
                                new ChallengeResult("CUSTOM_CHALLENGE", false, "riddle 0"),
                                new ChallengeResult("CUSTOM_CHALLENGE", false, "riddle 1")));
    }

    @Test
    void define_begins_with_an_empty_history() {
        pool.confirmed("alice");
        triggers.on("DefineAuthChallenge", event -> {
            seen.add(event);
            return "{\"response\": {\"issueTokens\": true}}";
        });

        begin("alice");

        assertThat(seen)
                .singleElement()
                .asString()
                .endsWith("\"session\":[]},\"response\":"
                        + "{\"challengeName\":null,\"issueTokens\":null,\"failAuthentication\":null}}");
    }

    @Test
    void what_is_private_stays_with_the_functions() {
        pool.confirmed("alice");
        riddle();

        assertThat(begin("alice").toString()).doesNotContain("42");
    }

    @Test
    void metadata_of_the_answer_reaches_the_functions_and_that_of_the_beginning_does_not() {
        pool.confirmed("alice");
        triggers.preAuthentication(event -> seen.add(event.validationData()))
                .defineAuthChallenge(event -> {
                    seen.add(event.clientMetadata());
                    if (event.session().isEmpty()) {
                        event.customChallenge();
                    } else {
                        event.issueTokens();
                    }
                })
                .createAuthChallenge(event -> seen.add(event.clientMetadata()))
                .verifyAuthChallengeResponse(event -> seen.add(event.clientMetadata()));
        InitiateAuthResponse challenge = aws.cognito()
                .initiateAuth(r -> r.clientId(pool.clientId())
                        .authFlow(AuthFlowType.CUSTOM_AUTH)
                        .authParameters(Map.of("USERNAME", "alice"))
                        .clientMetadata(Map.of("step", "1")));

        aws.cognito()
                .respondToAuthChallenge(r -> r.clientId(pool.clientId())
                        .challengeName(ChallengeNameType.CUSTOM_CHALLENGE)
                        .session(challenge.session())
                        .challengeResponses(Map.of("USERNAME", "alice", "ANSWER", "42"))
                        .clientMetadata(Map.of("step", "2")));

        assertThat(seen)
                .containsExactly(Map.of("step", "1"), Map.of(), Map.of(), Map.of("step", "2"), Map.of("step", "2"));
    }

    @Test
    void the_server_side_begins_and_the_user_answers() {
        pool.confirmed("alice");
        riddle();

        AdminInitiateAuthResponse challenge = aws.cognito()
                .adminInitiateAuth(r -> r.userPoolId(pool.id())
                        .clientId(pool.clientId())
                        .authFlow(AuthFlowType.CUSTOM_AUTH)
                        .authParameters(Map.of("USERNAME", "alice")));

        assertThat(answer("alice", "42", challenge.session()).authenticationResult())
                .isNotNull();
    }

    @Test
    void a_user_with_a_temporary_password_needs_none_here() {
        pool.invited("bob");
        riddle();

        assertThat(answer("bob", "42", begin("bob").session()).authenticationResult())
                .isNotNull();
    }

    @Test
    void a_disabled_user_is_refused() {
        pool.confirmed("alice");
        riddle();
        aws.cognito().adminDisableUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertRefused(() -> begin("alice"), NotAuthorizedException.class, "User is disabled.");
    }

    @Test
    void a_user_who_must_reset_the_password_is_refused() {
        triggers.userMigration(event -> event.userAttribute("email", "alice@example.com"));
        TestPool passwords = pool.withClient(client -> {});
        assertRefused(
                () -> passwords.initiate("alice", TestPool.PASSWORD),
                PasswordResetRequiredException.class,
                "Password reset required for the user");
        riddle();

        assertRefused(
                () -> begin("alice"), PasswordResetRequiredException.class, "Password reset required for the user");
    }

    @Test
    void an_unknown_user_whom_the_client_hides_is_challenged_and_never_let_in() {
        TestPool hiding =
                pool.withClient(client -> client.preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED)
                        .explicitAuthFlowsWithStrings("ALLOW_CUSTOM_AUTH"));
        riddle();
        List<Boolean> notFound = new ArrayList<>();
        triggers.verifyAuthChallengeResponse(event -> {
            notFound.add(event.userNotFound());
            event.answerCorrect(true);
        });
        InitiateAuthResponse challenge = begin(hiding, "mallory");

        assertThat(challenge.challengeParameters()).isEqualTo(Map.of("question", "6 x 7", "USERNAME", "mallory"));
        assertRefused(
                () -> answer(hiding, "mallory", "42", challenge.session()), NotAuthorizedException.class, INCORRECT);
        assertThat(notFound).containsExactly(true);
    }

    @Test
    void the_session_of_an_unknown_user_is_not_for_another() {
        TestPool hiding =
                pool.withClient(client -> client.preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED)
                        .explicitAuthFlowsWithStrings("ALLOW_CUSTOM_AUTH"));
        hiding.confirmed("alice");
        riddle();
        String session = begin(hiding, "mallory").session();

        assertRefused(
                () -> answer(hiding, "alice", "42", session),
                NotAuthorizedException.class,
                "Invalid session for the user.");
    }

    @Test
    void a_pool_without_the_functions_offers_no_custom_sign_in() {
        pool.confirmed("alice");

        assertRefused(
                () -> begin("alice"),
                InvalidParameterException.class,
                "Custom auth lambda trigger is not configured for the user pool.");
    }

    @Test
    void a_challenge_that_nobody_creates_is_not_configured() {
        pool.confirmed("alice");
        triggers.defineAuthChallenge(DefineAuthChallengeEvent::customChallenge);

        assertRefused(
                () -> begin("alice"),
                InvalidParameterException.class,
                "Custom auth lambda trigger is not configured for the user pool.");
    }

    @Test
    void a_client_that_does_not_permit_it_is_refused() {
        riddle();
        TestPool other = pool.withClient(client -> {});

        assertRefused(
                () -> begin(other, "alice"),
                InvalidParameterException.class,
                "CUSTOM_AUTH is not enabled for the client.");
    }

    @Test
    void an_answer_without_an_answer_is_refused() {
        pool.confirmed("alice");
        riddle();
        String session = begin("alice").session();

        assertRefused(
                () -> aws.cognito()
                        .respondToAuthChallenge(r -> r.clientId(pool.clientId())
                                .challengeName(ChallengeNameType.CUSTOM_CHALLENGE)
                                .session(session)
                                .challengeResponses(Map.of("USERNAME", "alice"))),
                InvalidParameterException.class,
                "Missing required parameter ANSWER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"challengeName\": \"RIDDLE\"}", "{\"challengeName\": 7}"})
    void a_define_function_that_decides_nothing_is_refused(String response) {
        pool.confirmed("alice");
        triggers.on("DefineAuthChallenge", event -> "{\"response\": " + response + "}");

        assertRefused(() -> begin("alice"), InvalidLambdaResponseException.class, "Unrecognizable lambda output");
    }

    @Test
    void parameters_that_are_no_strings_are_refused() {
        pool.confirmed("alice");
        riddle();
        triggers.on("CreateAuthChallenge", event -> "{\"response\": {\"publicChallengeParameters\": {\"digits\": 4}}}");

        assertRefused(() -> begin("alice"), InvalidLambdaResponseException.class, "Unrecognizable lambda output");
    }

    /** Asks what six by seven is, up to three times. */
    private void riddle() {
        triggers.defineAuthChallenge(event -> {
                    List<ChallengeResult> session = event.session();
                    if (session.stream().anyMatch(ChallengeResult::challengeResult)) {
                        event.issueTokens();
                    } else if (session.size() == 3) {
                        event.failAuthentication();
                    } else {
                        event.customChallenge();
                    }
                })
                .createAuthChallenge(event -> {
                    event.publicChallengeParameter("question", "6 x 7");
                    event.privateChallengeParameter("answer", "42");
                })
                .verifyAuthChallengeResponse(event -> event.answerCorrect(event.challengeAnswer()
                        .equals(event.privateChallengeParameters().get("answer"))));
    }

    private InitiateAuthResponse begin(String username) {
        return begin(pool, username);
    }

    private InitiateAuthResponse begin(TestPool through, String username) {
        return aws.cognito()
                .initiateAuth(r -> r.clientId(through.clientId())
                        .authFlow(AuthFlowType.CUSTOM_AUTH)
                        .authParameters(Map.of("USERNAME", username)));
    }

    private RespondToAuthChallengeResponse answer(String username, String answer, String session) {
        return answer(pool, username, answer, session);
    }

    private RespondToAuthChallengeResponse answer(TestPool through, String username, String answer, String session) {
        return aws.cognito()
                .respondToAuthChallenge(r -> r.clientId(through.clientId())
                        .challengeName(ChallengeNameType.CUSTOM_CHALLENGE)
                        .session(session)
                        .challengeResponses(Map.of("USERNAME", username, "ANSWER", answer)));
    }
}
