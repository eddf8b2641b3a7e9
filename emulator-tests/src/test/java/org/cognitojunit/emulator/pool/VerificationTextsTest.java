package org.cognitojunit.emulator.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/** The texts of verification messages, which have two names: the template's and an older one. */
class VerificationTextsTest {

    private static final String TEXT = "The code is {####}";

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    @Test
    void what_the_template_says_is_shown_under_the_older_names_too() {
        UserPoolType pool = created(p -> p.verificationMessageTemplate(
                t -> t.smsMessage(TEXT).emailMessage(TEXT).emailSubject("Code")));

        assertThat(pool.smsVerificationMessage()).isEqualTo(TEXT);
        assertThat(pool.emailVerificationMessage()).isEqualTo(TEXT);
        assertThat(pool.emailVerificationSubject()).isEqualTo("Code");
    }

    @Test
    void what_the_older_names_say_is_shown_in_the_template_too() {
        UserPoolType pool = created(p ->
                p.smsVerificationMessage(TEXT).emailVerificationMessage(TEXT).emailVerificationSubject("Code"));

        assertThat(pool.verificationMessageTemplate().smsMessage()).isEqualTo(TEXT);
        assertThat(pool.verificationMessageTemplate().emailMessage()).isEqualTo(TEXT);
        assertThat(pool.verificationMessageTemplate().emailSubject()).isEqualTo("Code");
    }

    @Test
    void an_update_changes_both() {
        UserPoolType pool = created(p -> p.emailVerificationMessage(TEXT));

        aws.cognito()
                .updateUserPool(
                        r -> r.userPoolId(pool.id()).verificationMessageTemplate(t -> t.emailMessage("New: {####}")));

        UserPoolType updated =
                aws.cognito().describeUserPool(r -> r.userPoolId(pool.id())).userPool();
        assertThat(updated.emailVerificationMessage()).isEqualTo("New: {####}");
        assertThat(updated.verificationMessageTemplate().emailMessage()).isEqualTo("New: {####}");
    }

    private static UserPoolType created(Consumer<CreateUserPoolRequest.Builder> settings) {
        return aws.cognito()
                .createUserPool(r -> settings.accept(r.poolName("p")))
                .userPool();
    }
}
