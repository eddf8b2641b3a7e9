package org.cognitojunit.emulator.mfa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeDeliveryDetailsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RecoveryOptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolMfaType;

/** Which of a user's contacts recovers the account, where one of them is a second factor. */
class RecoveryTest {

    private static final String NO_CHANNEL =
            "Cannot reset password for the user as there is no registered/verified email or phone_number";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final MfaPool mfa = new MfaPool(
            aws,
            TestPool.create(
                    aws,
                    MfaPool.sender()
                            .andThen(p -> p.accountRecoverySetting(s -> s.recoveryMechanisms(
                                    option("verified_email", 2), option("verified_phone_number", 1))))));

    @BeforeEach
    void alice() {
        mfa.configureAll(UserPoolMfaType.OPTIONAL);
        mfa.reachable("alice");
    }

    @Test
    void the_first_by_priority_is_taken() {
        assertThat(forgot("alice").attributeName()).isEqualTo("phone_number");
    }

    @Test
    void the_second_is_taken_where_the_first_is_not_verified() {
        mfa.pool().update("alice", attributes("phone_number_verified", "false"));

        assertThat(forgot("alice").attributeName()).isEqualTo("email");
    }

    @Test
    void a_contact_that_is_the_second_factor_recovers_nothing() {
        mfa.pool().update("alice", attributes("phone_number_verified", "false"));
        prefersEmail();

        assertRefused(() -> forgot("alice"), InvalidParameterException.class, NO_CHANNEL);
    }

    @Test
    void a_second_factor_leaves_the_other_contact_for_recovery() {
        prefersEmail();

        assertThat(forgot("alice").attributeName()).isEqualTo("phone_number");
    }

    @Test
    void where_the_pool_has_no_second_factors_both_recover() {
        mfa.pool().update("alice", attributes("phone_number_verified", "false"));
        prefersEmail();

        mfa.configure(c -> c.mfaConfiguration(UserPoolMfaType.OFF));

        assertThat(forgot("alice").attributeName()).isEqualTo("email");
    }

    private void prefersEmail() {
        mfa.cognito()
                .adminSetUserMFAPreference(r -> r.userPoolId(mfa.pool().id())
                        .username("alice")
                        .emailMfaSettings(s -> s.enabled(true).preferredMfa(true)));
    }

    private CodeDeliveryDetailsType forgot(String username) {
        return mfa.cognito()
                .forgotPassword(r -> r.clientId(mfa.pool().clientId()).username(username))
                .codeDeliveryDetails();
    }

    private static RecoveryOptionType option(String name, int priority) {
        return RecoveryOptionType.builder().name(name).priority(priority).build();
    }
}
