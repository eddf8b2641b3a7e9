package org.cognitojunit.emulator.internal.message;

import java.util.List;
import java.util.Set;
import org.cognitojunit.emulator.Message.Purpose;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.trigger.Cause;
import org.cognitojunit.emulator.internal.user.User;

/** Tells users that an administrator has created them, and their temporary password. */
public record Invitations(Messages messages) {

    /**
     * Sends an invitation by every medium that is wanted and possible. Where the caller wants none in particular, that is a
     * text message to a user who has a number, and else a mail.
     *
     * @param mediums {@code DesiredDeliveryMediums}
     * @throws CognitoError {@code CodeDeliveryFailureException} if the caller wants some medium and none is possible
     */
    public void send(UserPool pool, User user, List<String> mediums, String temporaryPassword, Cause cause) {
        Set<String> wanted = mediums.isEmpty()
                ? Set.of(user.attribute("phone_number").isPresent() ? "SMS" : "EMAIL")
                : Set.copyOf(mediums);
        List<Destination> possible = List.of("phone_number", "email").stream()
                .flatMap(attribute -> user.attribute(attribute).map(v -> new Destination(attribute, v)).stream())
                .filter(to -> wanted.contains(to.medium().name()) && Messages.reaches(pool.settings(), to))
                .toList();
        if (possible.isEmpty() && !mediums.isEmpty()) {
            throw Messages.undeliverable();
        }
        possible.forEach(to -> messages.send(pool, user, to, Purpose.ADMIN_CREATE_USER, temporaryPassword, cause));
    }
}
