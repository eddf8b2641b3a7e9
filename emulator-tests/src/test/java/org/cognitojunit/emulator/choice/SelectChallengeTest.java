package org.cognitojunit.emulator.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserLambdaValidationException;

/** Answers to SELECT_CHALLENGE that come while another is on its way: a function of the pool sends the second one. */
class SelectChallengeTest {

    private static final String USED = "Invalid session for the user, session can only be used once.";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final ChoicePool choice = ChoicePool.create(aws).withAlice();

    @Test
    void a_second_answer_is_refused_while_the_first_is_on_its_way_and_the_first_one_counts() {
        String session = choice.begin("alice").session();
        List<NotAuthorizedException> refusals = new ArrayList<>();
        AtomicBoolean first = new AtomicBoolean(true);
        aws.emulator().trigger(choice.pool().id()).postAuthentication(event -> {
            if (first.getAndSet(false)) {
                refusals.add(catchThrowableOfType(NotAuthorizedException.class, () -> password(session)));
            }
        });

        RespondToAuthChallengeResponse answer = password(session);

        assertThat(answer.authenticationResult()).isNotNull();
        assertThat(refusals)
                .singleElement()
                .extracting(refusal -> refusal.awsErrorDetails().errorMessage())
                .isEqualTo(USED);
    }

    @Test
    void an_answer_that_a_function_refuses_leaves_the_choice_open() {
        String session = choice.begin("alice").session();
        List<String> calls = new ArrayList<>();
        aws.emulator().trigger(choice.pool().id()).postAuthentication(event -> {
            calls.add(event.userName());
            if (calls.size() == 1) {
                throw new IllegalStateException("Not yet");
            }
        });
        assertRefused(
                () -> password(session),
                UserLambdaValidationException.class,
                "PostAuthentication failed with error Not yet.");

        assertThat(password(session).authenticationResult()).isNotNull();
    }

    private RespondToAuthChallengeResponse password(String session) {
        return choice.respond(
                "SELECT_CHALLENGE", session, "alice", Map.of("ANSWER", "PASSWORD", "PASSWORD", TestPool.PASSWORD));
    }
}
