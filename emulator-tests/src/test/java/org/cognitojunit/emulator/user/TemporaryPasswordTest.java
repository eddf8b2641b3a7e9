package org.cognitojunit.emulator.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.TEMPORARY;

import java.time.Duration;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** Each test moves the clock, and so has an emulator of its own. */
class TemporaryPasswordTest {

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);

    @Test
    void a_temporary_password_expires_after_seven_days() {
        pool.invited("alice");

        aws.emulator().clock().advance(Duration.ofDays(7).plusSeconds(1));

        assertRefused(
                () -> pool.initiate("alice", TEMPORARY),
                NotAuthorizedException.class,
                "Temporary password has expired and must be reset by an administrator.");
    }

    @Test
    void the_pool_says_how_long_it_is_good() {
        TestPool hasty = TestPool.create(
                aws,
                r -> r.policies(p -> p.passwordPolicy(w -> w.minimumLength(8).temporaryPasswordValidityDays(1))));
        hasty.invited("alice");

        aws.emulator().clock().advance(Duration.ofDays(1).plusSeconds(1));

        assertRefused(
                () -> hasty.initiate("alice", TEMPORARY),
                NotAuthorizedException.class,
                "Temporary password has expired and must be reset by an administrator.");
    }

    @Test
    void an_invitation_that_is_sent_again_counts_from_then() {
        pool.invited("alice");
        aws.emulator().clock().advance(Duration.ofDays(8));

        pool.cognito()
                .adminCreateUser(r -> r.userPoolId(pool.id())
                        .username("alice")
                        .messageAction(MessageActionType.RESEND)
                        .temporaryPassword(TEMPORARY));
        aws.emulator().clock().advance(Duration.ofDays(6));

        assertThat(pool.initiate("alice", TEMPORARY).challengeName())
                .isEqualTo(ChallengeNameType.NEW_PASSWORD_REQUIRED);
    }

    @Test
    void a_temporary_password_that_an_administrator_sets_counts_from_then() {
        pool.invited("alice");
        aws.emulator().clock().advance(Duration.ofDays(8));

        pool.cognito()
                .adminSetUserPassword(
                        r -> r.userPoolId(pool.id()).username("alice").password(TEMPORARY));

        assertThat(pool.initiate("alice", TEMPORARY).challengeName())
                .isEqualTo(ChallengeNameType.NEW_PASSWORD_REQUIRED);
    }
}
