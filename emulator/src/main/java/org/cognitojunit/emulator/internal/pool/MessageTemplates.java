package org.cognitojunit.emulator.internal.pool;

import java.util.Optional;
import org.cognitojunit.emulator.internal.api.Input;
import org.jspecify.annotations.Nullable;

/** What a pool's messages say: its own texts, or Cognito's where it has none. */
public final class MessageTemplates {

    private static final String VERIFICATION = "Your verification code is {####}.";
    private static final String VERIFICATION_SUBJECT = "Your verification code";
    private static final String LINK = "Please click the link below to verify your email address. {##Verify Email##}";
    private static final String LINK_SUBJECT = "Your verification link";
    private static final String INVITATION = "Your username is {username} and temporary password is {####}.";
    private static final String INVITATION_SUBJECT = "Your temporary password";

    private static final String AUTHENTICATION = "Your authentication code is {####}.";
    private static final String AUTHENTICATION_SUBJECT = "Your authentication code";

    private final Input settings;
    private final MfaSettings mfa;

    MessageTemplates(Input settings, MfaSettings mfa) {
        this.settings = settings;
        this.mfa = mfa;
    }

    /**
     * What one message says.
     *
     * @param subject the subject of a mail; null for a text message
     * @param text with <code>{####}</code> for a code or password, and <code>{username}</code> for a username
     */
    public record Template(@Nullable String subject, String text) {}

    /** A mail with a verification code. */
    public Template verificationEmail() {
        return new Template(
                text("VerificationMessageTemplate", "EmailSubject").orElse(VERIFICATION_SUBJECT),
                text("VerificationMessageTemplate", "EmailMessage").orElse(VERIFICATION));
    }

    /** A mail with a link to click on, between <code>{##</code> and <code>##}</code>. */
    public Template verificationLink() {
        return new Template(
                text("VerificationMessageTemplate", "EmailSubjectByLink").orElse(LINK_SUBJECT),
                text("VerificationMessageTemplate", "EmailMessageByLink").orElse(LINK));
    }

    /** A text message with a verification code. */
    public Template verificationSms() {
        return new Template(
                null, text("VerificationMessageTemplate", "SmsMessage").orElse(VERIFICATION));
    }

    /** A mail with a code to sign in with. */
    public Template authenticationEmail() {
        return new Template(
                mfa.email().flatMap(email -> email.optional("Subject")).orElse(AUTHENTICATION_SUBJECT),
                mfa.email().flatMap(email -> email.optional("Message")).orElse(AUTHENTICATION));
    }

    /** A text message with a code to sign in with. */
    public Template authenticationSms() {
        return new Template(null, settings.optional("SmsAuthenticationMessage").orElse(AUTHENTICATION));
    }

    /** A mail to a user whom an administrator has created. */
    public Template invitationEmail() {
        return new Template(
                invitation("EmailSubject").orElse(INVITATION_SUBJECT),
                invitation("EmailMessage").orElse(INVITATION));
    }

    /** A text message to a user whom an administrator has created. */
    public Template invitationSms() {
        return new Template(null, invitation("SMSMessage").orElse(INVITATION));
    }

    private Optional<String> invitation(String member) {
        return settings.structure("AdminCreateUserConfig")
                .flatMap(creation -> creation.structure("InviteMessageTemplate"))
                .flatMap(template -> template.optional(member));
    }

    private Optional<String> text(String structure, String member) {
        return settings.structure(structure).flatMap(template -> template.optional(member));
    }
}
