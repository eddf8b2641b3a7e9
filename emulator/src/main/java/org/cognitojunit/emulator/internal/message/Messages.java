package org.cognitojunit.emulator.internal.message;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cognitojunit.emulator.Message;
import org.cognitojunit.emulator.Message.Medium;
import org.cognitojunit.emulator.Message.Purpose;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.pool.MessageTemplates;
import org.cognitojunit.emulator.internal.pool.MessageTemplates.Template;
import org.cognitojunit.emulator.internal.pool.PoolSettings;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.trigger.Cause;
import org.cognitojunit.emulator.internal.trigger.MessageSource;
import org.cognitojunit.emulator.internal.trigger.MessageTexts;
import org.cognitojunit.emulator.internal.trigger.Subject;
import org.cognitojunit.emulator.internal.trigger.Triggers;
import org.cognitojunit.emulator.internal.user.User;

/** Writes messages after the pool's templates and hands them over. */
public final class Messages {

    private static final String CODE = "{####}";
    private static final String USERNAME = "{username}";
    private static final String LINK_PARAMETER = "{##Click Here##}";
    private static final Pattern PLACEHOLDER = Pattern.compile(Pattern.quote(CODE) + "|" + Pattern.quote(USERNAME));

    private final Clock clock;
    private final Triggers triggers;
    private final Consumer<Message> outbox;

    /**
     * @param outbox gets every message in place of a mail server or a telephone network
     */
    public Messages(Clock clock, Triggers triggers, Consumer<Message> outbox) {
        this.clock = clock;
        this.triggers = triggers;
        this.outbox = outbox;
    }

    /** Whether a pool has been told how to reach a destination. Mail it can always send. */
    public static boolean reaches(PoolSettings settings, Destination destination) {
        return destination.medium() == Medium.EMAIL || settings.sendsTextMessages();
    }

    /** Sends a message with a code or temporary password to a destination that the pool reaches, unless a function does. */
    void send(UserPool pool, User user, Destination to, Purpose purpose, String code, Cause cause) {
        MessageSource source = source(purpose);
        Subject subject = cause.subject(pool, user);
        boolean taken = to.medium() == Medium.EMAIL
                ? triggers.customEmailSender(source, subject, code, cause.clientMetadata())
                : triggers.customSmsSender(source, subject, code, cause.clientMetadata());
        if (taken) {
            return;
        }
        Optional<ConfirmationLink> link =
                ConfirmationLink.find(pool, user, to.medium(), purpose, cause.clientId(), code);
        MessageTemplates templates = pool.settings().messageTemplates();
        MessageTexts texts = triggers.customMessage(
                source, subject, link.isPresent() ? LINK_PARAMETER : null, cause.clientMetadata());
        Template template = worded(
                texts,
                to.medium(),
                link.isPresent() ? templates.verificationLink() : template(templates, to.medium(), purpose));
        boolean showsCode =
                template.text().contains(CODE) || link.isPresent() && ConfirmationLink.fits(template.text());
        String text = filled(template.text(), signInName(pool.settings(), user), code);
        outbox.accept(new Message(
                pool.id(),
                user.username(),
                to.medium(),
                to.value(),
                template.subject(),
                link.map(confirmation -> confirmation.in(text)).orElse(text),
                showsCode ? code : null,
                purpose,
                clock.instant()));
    }

    static CognitoError undeliverable() {
        return CognitoError.of("CodeDeliveryFailureException", "Unable to deliver code to user");
    }

    /** A template, as far as no function words it otherwise. */
    private static Template worded(MessageTexts texts, Medium medium, Template template) {
        return medium == Medium.EMAIL
                ? new Template(
                        texts.emailSubject().orElse(template.subject()),
                        texts.emailMessage().orElse(template.text()))
                : new Template(template.subject(), texts.smsMessage().orElse(template.text()));
    }

    private static MessageSource source(Purpose purpose) {
        return switch (purpose) {
            case SIGN_UP -> MessageSource.SIGN_UP;
            case RESEND -> MessageSource.RESEND_CODE;
            case FORGOT_PASSWORD -> MessageSource.FORGOT_PASSWORD;
            case UPDATE_ATTRIBUTE -> MessageSource.UPDATE_USER_ATTRIBUTE;
            case VERIFY_ATTRIBUTE -> MessageSource.VERIFY_USER_ATTRIBUTE;
            case ADMIN_CREATE_USER -> MessageSource.ADMIN_CREATE_USER;
            case AUTHENTICATION -> MessageSource.AUTHENTICATION;
        };
    }

    private static Template template(MessageTemplates templates, Medium medium, Purpose purpose) {
        boolean mail = medium == Medium.EMAIL;
        if (purpose == Purpose.ADMIN_CREATE_USER) {
            return mail ? templates.invitationEmail() : templates.invitationSms();
        }
        if (purpose == Purpose.AUTHENTICATION) {
            return mail ? templates.authenticationEmail() : templates.authenticationSms();
        }
        return mail ? templates.verificationEmail() : templates.verificationSms();
    }

    /** The name that a user knows: where it is an attribute, the username is a number that means nothing to anybody. */
    private static String signInName(PoolSettings settings, User user) {
        return settings.usernameAttributes().stream()
                .sorted()
                .flatMap(attribute -> user.attribute(attribute).stream())
                .findFirst()
                .orElse(user.username());
    }

    /** Fills a template in one pass, so that a username which looks like a placeholder stays as it is. */
    private static String filled(String text, String username, String code) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().equals(CODE) ? code : username));
    }
}
