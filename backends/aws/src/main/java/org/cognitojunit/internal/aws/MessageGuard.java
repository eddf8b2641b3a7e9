package org.cognitojunit.internal.aws;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Refuses, before it leaves, each call after which Cognito might send somebody a mail or a text message. The rules look at the
 * call alone, not at the pool, whose settings decide whether something is sent: they refuse more than would be sent, and never
 * less.
 *
 * <ul>
 *   <li>No pool is given a way to send text messages, another sender of mails than Cognito's own, or one-time passwords: so no
 *       sign-in sends anything.
 *   <li>No user gets an address or number but by an administrator, and then with the word that it is verified, or in an
 *       invitation that is not sent: so there is nothing to verify.
 *   <li>What exists to send a message is not called.
 * </ul>
 */
final class MessageGuard implements ExecutionInterceptor {

    private static final Set<String> SENDING = Set.of(
            "AdminResetUserPassword", "ForgotPassword", "GetUserAttributeVerificationCode", "ResendConfirmationCode");

    private static final List<String> ADDRESSES = List.of("email", "phone_number");

    private static final String REMEDY = ", and live runs send no messages."
            + " Put @RequiresCapability(Capability.MESSAGES) on the test, which is then disabled here.";

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        Outgoing call = Outgoing.of(context.request(), attributes);
        String why = why(call);
        if (why != null) {
            throw call.refused(why + REMEDY);
        }
    }

    /** What might be sent; null for nothing. */
    private static @Nullable String why(Outgoing call) {
        if (SENDING.contains(call.operation())) {
            return "it sends a code";
        }
        return switch (call.operation()) {
            case "AdminCreateUser" ->
                call.text("MessageAction").equals("SUPPRESS")
                        ? null
                        : "it sends an invitation, unless its MessageAction is SUPPRESS";
            case "SignUp" ->
                isAddress(call.text("Username")) || !addresses(call).isEmpty()
                        ? "a user who signs up with an address or number may be sent a code for it"
                        : null;
            case "UpdateUserAttributes" ->
                addresses(call).isEmpty() ? null : "a user who changes an address or number may be sent a code for it";
            case "AdminUpdateUserAttributes" -> unverified(call);
            case "RespondToAuthChallenge", "AdminRespondToAuthChallenge" ->
                givesAddress(call)
                        ? "a user who signs in with a new address or number may be sent a code for it"
                        : null;
            case "CreateUserPool", "UpdateUserPool" -> sender(call);
            case "SetUserPoolMfaConfig" ->
                call.has("SmsMfaConfiguration") || call.has("EmailMfaConfiguration")
                        ? "sign-ins to the pool would send codes"
                        : null;
            case "SetRiskConfiguration" ->
                call.has("AccountTakeoverRiskConfiguration", "NotifyConfiguration")
                        ? "the pool would notify users of risks"
                        : null;
            default -> null;
        };
    }

    private static List<String> addresses(Outgoing call) {
        return ADDRESSES.stream().filter(attributes(call)::containsKey).toList();
    }

    private static @Nullable String unverified(Outgoing call) {
        for (String address : addresses(call)) {
            if (!"true".equals(attributes(call).get(address + "_verified"))) {
                return "a user with a new " + address + " may be sent a code for it, unless the same call sets "
                        + address + "_verified to true";
            }
        }
        return null;
    }

    /** User names may be addresses: then this one is. */
    private static boolean isAddress(String username) {
        return username.contains("@") || username.startsWith("+");
    }

    private static boolean givesAddress(Outgoing call) {
        return call.member("ChallengeResponses")
                .filter(Map.class::isInstance)
                .map(responses -> (Map<?, ?>) responses)
                .filter(responses ->
                        ADDRESSES.stream().anyMatch(name -> responses.containsKey("userAttributes." + name)))
                .isPresent();
    }

    private static @Nullable String sender(Outgoing call) {
        if (call.has("SmsConfiguration")) {
            return "the pool would send text messages";
        }
        boolean isCognitos =
                call.text("EmailConfiguration", "EmailSendingAccount").matches("(COGNITO_DEFAULT)?")
                        && !call.has("EmailConfiguration", "SourceArn")
                        && !call.has("EmailConfiguration", "From");
        if (!isCognitos) {
            return "the pool would send mails by an identity of yours";
        }
        boolean sendsPasswords = call.list("Policies", "SignInPolicy", "AllowedFirstAuthFactors").stream()
                .anyMatch(factor -> factor.toString().endsWith("_OTP"));
        return sendsPasswords ? "sign-ins to the pool would send one-time passwords" : null;
    }

    private static Map<String, String> attributes(Outgoing call) {
        return call.list("UserAttributes").stream()
                .map(SdkPojo.class::cast)
                .collect(Collectors.toMap(
                        attribute -> text(attribute, "Name"),
                        attribute -> text(attribute, "Value"),
                        (one, other) -> other));
    }

    private static String text(SdkPojo attribute, String member) {
        return Outgoing.member(attribute, member).map(String::valueOf).orElse("");
    }
}
