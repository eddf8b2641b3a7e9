package org.cognitojunit.emulator.internal.operation.selfservice;

import java.util.Optional;
import java.util.stream.Stream;
import org.cognitojunit.emulator.Message.Medium;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.message.Destination;
import org.cognitojunit.emulator.internal.pool.PoolSettings;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.user.User;

/** Where the code goes that confirms a sign-up. */
final class SignUpCode {

    private SignUpCode() {}

    /**
     * The number or else the address of a user, as far as the pool verifies them; empty if it verifies neither.
     *
     * @throws CognitoError if the pool sends links, for which it lacks the domain to lead to
     */
    static Optional<Destination> destination(UserPool pool, User user) {
        PoolSettings settings = pool.settings();
        Optional<Destination> destination = Stream.of("phone_number", "email")
                .filter(settings.autoVerifiedAttributes()::contains)
                .filter(attribute -> user.attribute(attribute).isPresent())
                .map(attribute -> Destination.of(user, attribute))
                .findFirst();
        if (settings.confirmsWithLink()
                && pool.domains().all().isEmpty()
                && destination.filter(to -> to.medium() == Medium.EMAIL).isPresent()) {
            throw CognitoError.invalidParameter("Cannot perform specific action because there does not exist a valid"
                    + " use pool domain associated with the user pool");
        }
        return destination;
    }
}
