package org.cognitojunit.definition;

import org.jspecify.annotations.Nullable;

/**
 * How a pool sends messages.
 *
 * @param emailIdentityArn the identity of Amazon SES that mails come from; null for Cognito's own sender
 * @param smsRoleArn the role that Cognito takes on to send text messages; null where it sends none
 * @param smsExternalId what that role asks for; null for nothing
 */
public record MessageSettings(
        @Nullable String emailIdentityArn,
        @Nullable String smsRoleArn,
        @Nullable String smsExternalId) {

    /** Mails come from Cognito, and there are no text messages. */
    public static final MessageSettings DEFAULT = new MessageSettings(null, null, null);

    public MessageSettings {
        if (smsExternalId != null && smsRoleArn == null) {
            throw new IllegalArgumentException(
                    "There is an smsExternalId and no smsRoleArn that asks for it. Give the role too.");
        }
    }
}
