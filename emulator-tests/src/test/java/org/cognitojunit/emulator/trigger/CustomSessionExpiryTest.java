package org.cognitojunit.emulator.trigger;

import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.time.Duration;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** Apart from other tests, because it moves the clock of its emulator. */
class CustomSessionExpiryTest {

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    @Test
    void a_custom_challenge_can_be_answered_for_three_minutes() {
        TestPool pool =
                TestPool.create(aws).withClient(client -> client.explicitAuthFlowsWithStrings("ALLOW_CUSTOM_AUTH"));
        pool.confirmed("alice");
        aws.emulator()
                .trigger(pool.id())
                .defineAuthChallenge(DefineAuthChallengeEvent::customChallenge)
                .createAuthChallenge(event -> {});
        String session = aws.cognito()
                .initiateAuth(r -> r.clientId(pool.clientId())
                        .authFlow(AuthFlowType.CUSTOM_AUTH)
                        .authParameters(Map.of("USERNAME", "alice")))
                .session();

        aws.emulator().clock().advance(Duration.ofMinutes(3));

        assertRefused(
                () -> aws.cognito()
                        .respondToAuthChallenge(r -> r.clientId(pool.clientId())
                                .challengeName(ChallengeNameType.CUSTOM_CHALLENGE)
                                .session(session)
                                .challengeResponses(Map.of("USERNAME", "alice", "ANSWER", "42"))),
                NotAuthorizedException.class,
                "Invalid session for the user, session is expired.");
    }
}
