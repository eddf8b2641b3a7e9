package org.cognitojunit.emulator.internal.trigger;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.function.VersionedFunction;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.trigger.Trigger;
import org.cognitojunit.emulator.trigger.TriggerVersion;
import org.jspecify.annotations.Nullable;

/**
 * The triggers of all pools, one method for each. A pool without a function for a trigger is as if the function did nothing.
 *
 * <p>What a function throws fails the call that caused it: no method may be called while a lock is held, or after a change
 * that must not stand then.
 */
public final class Triggers {

    /** What stands for the code in the texts of a custom message function. */
    public static final String CODE_PARAMETER = "{####}";

    /** What stands for the username there. */
    public static final String USERNAME_PARAMETER = "{username}";

    private static final Logger LOG = System.getLogger(Triggers.class.getName());
    private static final Map<String, @Nullable Object> NOTHING = Map.of();

    private final Invoker invoker;

    /**
     * @param clock the emulator's, which functions may move
     * @param unmoved the one that it runs ahead of
     * @param lambda where functions of {@code LambdaConfig} are invoked; null where they are not
     */
    public Triggers(Clock clock, Clock unmoved, String region, @Nullable URI lambda) {
        LambdaEndpoint endpoint = lambda == null ? null : new LambdaEndpoint(lambda);
        invoker = new Invoker(clock, unmoved, region, new Functions(endpoint));
    }

    /** Before a user is added. */
    public SignUpAnswer preSignUp(
            SignUpSource source,
            Subject subject,
            Map<String, String> validationData,
            Map<String, String> clientMetadata) {
        Request request =
                Request.about(subject).withValidationData(validationData).withClientMetadata(clientMetadata);
        Map<String, @Nullable Object> response = new LinkedHashMap<>();
        List.of("autoConfirmUser", "autoVerifyEmail", "autoVerifyPhone").forEach(name -> response.put(name, false));
        return invoker.invoke(Trigger.PRE_SIGN_UP, source.triggerSource(), subject, request, response)
                .map(SignUpAnswer::of)
                .orElse(SignUpAnswer.NOTHING);
    }

    /** After a user has confirmed something. What it throws fails the call, but the confirmation stands. */
    public void postConfirmation(ConfirmationSource source, Subject subject, Map<String, String> clientMetadata) {
        Request request = Request.about(subject).withClientMetadata(clientMetadata);
        invoker.invoke(Trigger.POST_CONFIRMATION, source.triggerSource(), subject, request, NOTHING);
    }

    /** Before a sign-in is looked at. */
    public void preAuthentication(Subject subject, Map<String, String> validationData) {
        Request request =
                Request.about(subject).withValidationData(validationData).withUserNotFound(subject);
        invoker.invoke(Trigger.PRE_AUTHENTICATION, "PreAuthentication_Authentication", subject, request, NOTHING);
    }

    /** After a user has signed in, before tokens are issued. */
    public void postAuthentication(Subject subject, boolean newDeviceUsed, Map<String, String> clientMetadata) {
        Request request =
                Request.about(subject).with("newDeviceUsed", newDeviceUsed).withClientMetadata(clientMetadata);
        invoker.invoke(Trigger.POST_AUTHENTICATION, "PostAuthentication_Authentication", subject, request, NOTHING);
    }

    /** Before tokens are issued. */
    public TokenChanges preTokenGeneration(
            TokenSource source,
            Subject subject,
            TokenGroups groups,
            List<String> scopes,
            Map<String, String> clientMetadata) {
        Optional<VersionedFunction> function = invoker.function(subject.pool(), Trigger.PRE_TOKEN_GENERATION);
        if (function.isEmpty()) {
            return TokenChanges.NONE;
        }
        TriggerVersion version = function.get().version();
        Request request = Request.about(subject).with("groupConfiguration", groups.configuration());
        if (version != TriggerVersion.V1_0) {
            request.with("scopes", scopes);
        }
        Reply reply = invoker.invoke(
                function.get(),
                Trigger.PRE_TOKEN_GENERATION,
                source.triggerSource(),
                subject,
                request.withClientMetadata(clientMetadata),
                toFill(version == TriggerVersion.V1_0 ? "claimsOverrideDetails" : "claimsAndScopeOverrideDetails"));
        return TokenChanges.of(version, reply);
    }

    /** The same for the token of a client itself, of which only functions of version 3 are told. */
    public TokenChanges preTokenGeneration(
            UserPool pool, AppClient client, List<String> scopes, Map<String, String> clientMetadata) {
        Optional<VersionedFunction> function =
                invoker.function(pool, Trigger.PRE_TOKEN_GENERATION).filter(f -> f.version() == TriggerVersion.V3_0);
        if (function.isEmpty()) {
            return TokenChanges.NONE;
        }
        Subject subject = Subject.itself(pool, client);
        Reply reply = invoker.invoke(
                function.get(),
                Trigger.PRE_TOKEN_GENERATION,
                TokenSource.CLIENT_CREDENTIALS.triggerSource(),
                subject,
                Request.about(subject)
                        .with("groupConfiguration", null)
                        .with("scopes", scopes)
                        .withClientMetadata(clientMetadata),
                toFill("claimsAndScopeOverrideDetails"));
        return TokenChanges.of(TriggerVersion.V3_0, reply);
    }

    /** Refuses to begin a custom sign-in in a pool that could not even say what comes first. */
    public void requireCustomAuthentication(UserPool pool) {
        if (invoker.function(pool, Trigger.DEFINE_AUTH_CHALLENGE).isEmpty()) {
            throw notConfigured();
        }
    }

    /** At every step of a custom sign-in. */
    public DefinedStep defineAuthChallenge(
            Subject subject, List<ChallengeAnswer> session, Map<String, String> clientMetadata) {
        Request request = Request.about(subject)
                .with("session", session(session))
                .withClientMetadata(clientMetadata)
                .withUserNotFound(subject);
        return DefinedStep.of(required(
                Trigger.DEFINE_AUTH_CHALLENGE,
                subject,
                request,
                toFill("challengeName", "issueTokens", "failAuthentication")));
    }

    /** When a custom challenge is put. */
    public CreatedChallenge createAuthChallenge(
            Subject subject, String challengeName, List<ChallengeAnswer> session, Map<String, String> clientMetadata) {
        Request request = Request.about(subject)
                .with("challengeName", challengeName)
                .with("session", session(session))
                .withClientMetadata(clientMetadata)
                .withUserNotFound(subject);
        return CreatedChallenge.of(required(
                Trigger.CREATE_AUTH_CHALLENGE,
                subject,
                request,
                toFill("publicChallengeParameters", "privateChallengeParameters", "challengeMetadata")));
    }

    /** When a custom challenge was answered: whether the answer is right. */
    public boolean verifyAuthChallengeResponse(
            Subject subject, Map<String, String> privateParameters, String answer, Map<String, String> clientMetadata) {
        Request request = Request.about(subject)
                .with("privateChallengeParameters", privateParameters)
                .with("challengeAnswer", answer)
                .withClientMetadata(clientMetadata)
                .withUserNotFound(subject);
        return required(Trigger.VERIFY_AUTH_CHALLENGE_RESPONSE, subject, request, toFill("answerCorrect"))
                .flag("answerCorrect");
    }

    /** When somebody signs in whom the pool does not know. */
    public Optional<MigratedUser> userMigrationAuthentication(
            Subject subject, String password, Map<String, String> validationData) {
        Request request = new Request().with("password", password).withValidationData(validationData);
        return userMigration("UserMigration_Authentication", subject, request);
    }

    /** When somebody forgot a password whom the pool does not know. */
    public Optional<MigratedUser> userMigrationForgotPassword(Subject subject, Map<String, String> clientMetadata) {
        Request request = new Request().withValidationData(Map.of()).withClientMetadata(clientMetadata);
        return userMigration("UserMigration_ForgotPassword", subject, request);
    }

    private Optional<MigratedUser> userMigration(String source, Subject subject, Request request) {
        Map<String, @Nullable Object> response = toFill(
                "userAttributes", "forceAliasCreation", "finalUserStatus", "messageAction", "desiredDeliveryMediums");
        return invoker.invoke(Trigger.USER_MIGRATION, source, subject, request, response)
                .flatMap(MigratedUser::of);
    }

    /**
     * Before a message is sent.
     *
     * @param linkParameter what stands for the link; null unless the pool verifies by link
     */
    public MessageTexts customMessage(
            MessageSource source, Subject subject, @Nullable String linkParameter, Map<String, String> clientMetadata) {
        boolean invitation = source == MessageSource.ADMIN_CREATE_USER;
        Request request = Request.about(subject)
                .with("codeParameter", CODE_PARAMETER)
                .with("linkParameter", linkParameter)
                .with("usernameParameter", invitation ? USERNAME_PARAMETER : null)
                .withClientMetadata(clientMetadata);
        Map<String, @Nullable Object> response = toFill("smsMessage", "emailMessage", "emailSubject");
        return invoker.invoke(Trigger.CUSTOM_MESSAGE, source.of("CustomMessage"), subject, request, response)
                .map(reply -> MessageTexts.of(reply, linkParameter != null))
                .orElse(MessageTexts.NONE);
    }

    /**
     * In place of sending an email message.
     *
     * @return whether a function took it
     */
    public boolean customEmailSender(
            MessageSource source, Subject subject, String code, Map<String, String> clientMetadata) {
        return customSender(
                Trigger.CUSTOM_EMAIL_SENDER,
                source.of("CustomEmailSender"),
                subject,
                senderRequest("customEmailSenderRequestV1", subject, code, clientMetadata));
    }

    /**
     * In place of sending a text message.
     *
     * @return whether a function took it
     */
    public boolean customSmsSender(
            MessageSource source, Subject subject, String code, Map<String, String> clientMetadata) {
        return customSender(
                Trigger.CUSTOM_SMS_SENDER,
                source.of("CustomSMSSender"),
                subject,
                senderRequest("customSMSSenderRequestV1", subject, code, clientMetadata));
    }

    private boolean customSender(Trigger trigger, String source, Subject subject, Request request) {
        try {
            return invoker.invoke(trigger, source, subject, request, NOTHING).isPresent();
        } catch (CognitoError e) {
            // Cognito does not wait for custom senders, so that the call cannot know what became of them.
            LOG.log(Level.WARNING, "The message was not sent: " + e.getMessage());
            return true;
        }
    }

    private static Request senderRequest(
            String type, Subject subject, String code, Map<String, String> clientMetadata) {
        String encoded = Base64.getEncoder().encodeToString(code.getBytes(StandardCharsets.UTF_8));
        return Request.about(subject).with("type", type).with("code", encoded).withClientMetadata(clientMetadata);
    }

    /** The three triggers of custom authentication cannot be left out. */
    private Reply required(Trigger trigger, Subject subject, Request request, Map<String, @Nullable Object> response) {
        return invoker.invoke(trigger, trigger.configName() + "_Authentication", subject, request, response)
                .orElseThrow(Triggers::notConfigured);
    }

    private static CognitoError notConfigured() {
        return CognitoError.invalidParameter("Custom auth lambda trigger is not configured for the user pool.");
    }

    private static List<Map<String, @Nullable Object>> session(List<ChallengeAnswer> answers) {
        return answers.stream().map(Triggers::entry).toList();
    }

    private static Map<String, @Nullable Object> entry(ChallengeAnswer answer) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("challengeName", answer.challengeName());
        entry.put("challengeResult", answer.correct());
        entry.put("challengeMetadata", answer.metadata());
        return entry;
    }

    private static Map<String, @Nullable Object> toFill(String... names) {
        Map<String, @Nullable Object> response = new LinkedHashMap<>();
        Arrays.asList(names).forEach(name -> response.put(name, null));
        return response;
    }
}
