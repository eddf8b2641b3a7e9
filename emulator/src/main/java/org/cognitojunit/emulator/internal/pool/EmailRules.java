package org.cognitojunit.emulator.internal.pool;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cognitojunit.emulator.internal.api.Input;

/** Rules for the sender of e-mails: Cognito itself, or an identity of the account. */
final class EmailRules {

    /** An address, alone or after a name: {@code Jane Doe <jane@example.com>}. */
    private static final Pattern SENDER = Pattern.compile("[^\\s<>@]+@[^\\s<>@]+|[^<>]*<[^\\s<>@]+@[^\\s<>@]+>");

    private EmailRules() {}

    static void check(Input settings, AwsAccount account) {
        Input email = settings.structure("EmailConfiguration").orElseThrow();
        Optional<String> identity = email.optional("SourceArn");
        boolean ownSender = email.string("EmailSendingAccount").equals("DEVELOPER");
        if (ownSender && identity.isEmpty()) {
            throw invalidParameter("Source ARN is required to use DEVELOPER email sending owner");
        }
        if (!ownSender && identity.filter(arn -> !account.owns(arn)).isPresent()) {
            throw invalidParameter("Cognito is not allowed to use your email identity");
        }
        if (email.optional("From")
                .filter(from -> !SENDER.matcher(from).matches())
                .isPresent()) {
            throw invalidParameter("Provided From email address is invalid");
        }
    }
}
