package org.cognitojunit.emulator.internal.account;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cognitojunit.emulator.Message.Purpose;
import org.cognitojunit.emulator.internal.code.CodeUse;
import org.cognitojunit.emulator.internal.message.Destination;
import org.cognitojunit.emulator.internal.message.VerificationCodes;
import org.cognitojunit.emulator.internal.pool.PoolSettings;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.trigger.Cause;
import org.cognitojunit.emulator.internal.user.User;

/**
 * The new addresses and numbers in a change of a user's attributes that the pool verifies with a code.
 *
 * @param destinations where the codes go
 * @param deferred the attributes that keep their value until the new one is verified
 */
public record NewContacts(List<Destination> destinations, Set<String> deferred) {

    /** Those in a change that users make themselves. */
    public static NewContacts ofOwn(PoolSettings settings, User user, AttributeUpdate update) {
        return of(settings, user, update, attribute -> true);
    }

    /** Those in a change that an administrator makes, who may vouch for them. */
    public static NewContacts ofAdmin(PoolSettings settings, User user, AttributeUpdate update) {
        return of(
                settings,
                user,
                update,
                attribute -> !Boolean.parseBoolean(update.values().get(attribute + "_verified")));
    }

    private static NewContacts of(
            PoolSettings settings, User user, AttributeUpdate update, Predicate<String> unverified) {
        List<Destination> destinations = Stream.of("email", "phone_number")
                .filter(settings.autoVerifiedAttributes()::contains)
                .filter(attribute -> update.changes(attribute, user.attributes()))
                .filter(unverified)
                .map(attribute -> new Destination(attribute, update.values().get(attribute)))
                .toList();
        Set<String> deferred = destinations.stream()
                .map(Destination::attribute)
                .filter(settings.attributesVerifiedBeforeUpdate()::contains)
                .collect(Collectors.toSet());
        return new NewContacts(destinations, deferred);
    }

    /** What of the change takes effect now. */
    public AttributeUpdate atOnce(AttributeUpdate update) {
        return update.without(deferred)
                .without(deferred.stream().map(a -> a + "_verified").toList());
    }

    /** The attributes that change now and are not verified yet. */
    public List<String> unverified() {
        return destinations.stream()
                .map(Destination::attribute)
                .filter(attribute -> !deferred.contains(attribute))
                .toList();
    }

    /** Sends the codes, once the change has been made. */
    public void sendCodes(VerificationCodes codes, UserPool pool, User user, Cause cause) {
        for (Destination to : destinations) {
            if (deferred.contains(to.attribute())) {
                codes.sendToNew(pool, user, to, Purpose.UPDATE_ATTRIBUTE, cause);
            } else {
                codes.send(pool, user, CodeUse.verificationOf(to.attribute()), to, Purpose.UPDATE_ATTRIBUTE, cause);
            }
        }
    }
}
