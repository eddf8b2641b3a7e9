package org.cognitojunit.emulator.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/** A user whose password is reset while signing in. */
class ResetMeanwhileTest {

    @AutoClose
    private static final EmulatorFixture AWS = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(AWS);

    @Test
    void no_challenge_from_before_a_reset_gets_round_its_code() {
        pool.invited("alice", attributes("email", "alice@example.com", "email_verified", "true"));
        String session = pool.initiate("alice", TestPool.TEMPORARY).session();
        pool.cognito()
                .adminSetUserPassword(r -> r.userPoolId(pool.id())
                        .username("alice")
                        .password(TestPool.PASSWORD)
                        .permanent(true));
        pool.cognito().adminResetUserPassword(r -> r.userPoolId(pool.id()).username("alice"));

        assertRefused(
                () -> pool.cognito()
                        .respondToAuthChallenge(r -> r.clientId(pool.clientId())
                                .challengeName(ChallengeNameType.NEW_PASSWORD_REQUIRED)
                                .session(session)
                                .challengeResponses(Map.of("USERNAME", "alice", "NEW_PASSWORD", "Newer-Horse-1"))),
                PasswordResetRequiredException.class,
                "Password reset required for the user");

        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.RESET_REQUIRED);
    }
}
