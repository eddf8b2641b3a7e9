package org.cognitojunit.emulator.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.Message;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DefaultEmailOptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerificationMessageTemplateType;

class ConfirmationLinkTest {

    private static final AttributeType EMAIL =
            AttributeType.builder().name("email").value("alice@example.com").build();

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    @Test
    void a_pool_with_a_prefix_sends_a_link_to_it() {
        Applicants applicants = byLink(VerificationMessageTemplateType.builder().build());
        String prefix = prefix(applicants);

        applicants.signUp("alice", EMAIL);

        Message mail = applicants.inbox().latest("alice");
        assertThat(mail.subject()).isEqualTo("Your verification link");
        assertThat(mail.text())
                .isEqualTo("Please click the link below to verify your email address. <a href=\"https://" + prefix
                        + ".auth.us-east-1.amazoncognito.com/confirmUser?client_id="
                        + applicants.pool().clientId() + "&user_name=alice&confirmation_code=" + mail.code()
                        + "\">Verify Email</a>");
    }

    @Test
    void the_code_in_the_link_confirms() {
        Applicants applicants = byLink(VerificationMessageTemplateType.builder().build());
        prefix(applicants);
        applicants.signUp("alice", EMAIL);

        applicants.confirm("alice", applicants.code("alice"));

        assertThat(applicants
                        .cognito()
                        .adminGetUser(r -> r.userPoolId(applicants.pool().id()).username("alice"))
                        .userStatus())
                .isEqualTo(UserStatusType.CONFIRMED);
    }

    @Test
    void a_pool_words_the_mail_itself_and_a_custom_domain_comes_first() {
        Applicants applicants = byLink(VerificationMessageTemplateType.builder()
                .emailSubjectByLink("Welcome")
                .emailMessageByLink("Dear {username}, click {##right here##} please")
                .build());
        prefix(applicants);
        String custom = applicants.pool().id().toLowerCase(Locale.ROOT).replace("_", "") + ".example.com";
        applicants
                .cognito()
                .createUserPoolDomain(r -> r.userPoolId(applicants.pool().id())
                        .domain(custom)
                        .customDomainConfig(
                                c -> c.certificateArn("arn:aws:acm:us-east-1:123456789012:certificate/one")));
        applicants.signUp("alice", EMAIL);

        applicants.resend("alice");

        Message mail = applicants.inbox().latest("alice");
        assertThat(mail.subject()).isEqualTo("Welcome");
        assertThat(mail.text())
                .startsWith("Dear alice, click <a href=\"https://" + custom + "/confirmUser?")
                .endsWith("\">right here</a> please");
    }

    @Test
    void a_password_is_recovered_with_a_code_all_the_same() {
        Applicants applicants = byLink(VerificationMessageTemplateType.builder().build());
        prefix(applicants);
        applicants.signUp("alice", EMAIL);
        applicants.confirm("alice", applicants.code("alice"));

        applicants.forgot("alice");

        assertThat(applicants.inbox().latest("alice").text())
                .isEqualTo("Your verification code is " + applicants.code("alice") + ".");
    }

    private static Applicants byLink(VerificationMessageTemplateType texts) {
        return Applicants.create(
                aws,
                r -> r.verificationMessageTemplate(
                        texts.copy(t -> t.defaultEmailOption(DefaultEmailOptionType.CONFIRM_WITH_LINK))));
    }

    private static String prefix(Applicants applicants) {
        String prefix = applicants.pool().id().toLowerCase(Locale.ROOT).replace("_", "");
        applicants
                .cognito()
                .createUserPoolDomain(r -> r.userPoolId(applicants.pool().id()).domain(prefix));
        return prefix;
    }
}
