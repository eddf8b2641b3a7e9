package org.cognitojunit.emulator.internal.trigger;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A user whom a user migration function knows.
 *
 * @param confirmed whether the typed password is kept; else the user must reset it
 * @param suppressMessage whether no welcome message is sent
 * @param forceAliasCreation whether the user takes aliases over from whoever has them
 * @param enableSmsMfa whether the user is asked for codes by text message from then on
 */
public record MigratedUser(
        Map<String, String> attributes,
        boolean confirmed,
        boolean suppressMessage,
        List<String> desiredDeliveryMediums,
        boolean forceAliasCreation,
        boolean enableSmsMfa) {

    /** Empty where the function named no attributes, which is how it says that it does not know the user. */
    static Optional<MigratedUser> of(Reply reply) {
        Map<String, String> attributes = reply.strings("userAttributes");
        MigratedUser user = new MigratedUser(
                attributes,
                reply.text("finalUserStatus").filter("CONFIRMED"::equals).isPresent(),
                reply.text("messageAction").filter("SUPPRESS"::equals).isPresent(),
                reply.texts("desiredDeliveryMediums"),
                reply.flag("forceAliasCreation"),
                reply.flag("enableSMSMFA"));
        return attributes.isEmpty() ? Optional.empty() : Optional.of(user);
    }
}
