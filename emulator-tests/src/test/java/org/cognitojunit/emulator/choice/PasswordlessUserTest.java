package org.cognitojunit.emulator.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/** Users who were created without a password. */
class PasswordlessUserTest {

    private static final String INCORRECT = "Incorrect username or password.";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final ChoicePool choice = ChoicePool.create(aws);

    @BeforeEach
    void bob() {
        choice.withPasswordlessBob();
    }

    @Test
    void they_are_confirmed_and_invited_by_nobody() {
        assertThat(choice.pool().get("bob").userStatus()).isEqualTo(UserStatusType.CONFIRMED);
        assertThat(aws.emulator().inbox(choice.pool().id()).of("bob")).isEmpty();
    }

    @Test
    void they_are_offered_what_they_have() {
        assertThat(choice.begin("bob").availableChallengesAsStrings()).containsExactly("EMAIL_OTP");
    }

    @Test
    void they_have_no_password_to_guess() {
        TestPool byPassword =
                choice.pool().withClient(c -> c.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH));

        assertRefused(() -> byPassword.initiate("bob", TestPool.PASSWORD), NotAuthorizedException.class, INCORRECT);
    }

    @Test
    void who_has_nothing_to_sign_in_with_does_not_come_in() {
        choice.cognito().adminCreateUser(r -> r.userPoolId(choice.pool().id()).username("carol"));

        assertRefused(() -> choice.begin("carol"), NotAuthorizedException.class, INCORRECT);
    }

    @Test
    void they_can_choose_a_password_once_they_are_in() {
        String session = choice.prefer("EMAIL_OTP", "bob").session();
        String accessToken = choice.respondWithCode("EMAIL_OTP", session, "bob", choice.sentCode("bob"))
                .authenticationResult()
                .accessToken();

        choice.cognito().changePassword(r -> r.accessToken(accessToken).proposedPassword(TestPool.PASSWORD));

        String select = choice.begin("bob").session();
        assertThat(choice.respond(
                                "SELECT_CHALLENGE",
                                select,
                                "bob",
                                Map.of("ANSWER", "PASSWORD", "PASSWORD", TestPool.PASSWORD))
                        .authenticationResult())
                .isNotNull();
    }

    @Test
    void their_factors_are_shown() {
        choice.withAlice();

        assertThat(factors("bob")).containsExactly(AuthFactorType.EMAIL_OTP.toString());
        assertThat(factors("alice")).containsExactly("PASSWORD", "EMAIL_OTP", "SMS_OTP");
    }

    private List<String> factors(String username) {
        return choice.cognito()
                .adminGetUserAuthFactors(r -> r.userPoolId(choice.pool().id()).username(username))
                .configuredUserAuthFactorsAsStrings();
    }
}
