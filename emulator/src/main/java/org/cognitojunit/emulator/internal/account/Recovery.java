package org.cognitojunit.emulator.internal.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.message.Destination;
import org.cognitojunit.emulator.internal.message.Messages;
import org.cognitojunit.emulator.internal.mfa.SecondFactors;
import org.cognitojunit.emulator.internal.pool.PoolSettings;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/** Whether and where a user is sent the code that resets a password. */
public final class Recovery {

    private static final List<String> BY_ADMINISTRATOR = List.of("verified_email", "verified_phone_number");

    private Recovery() {}

    /** Where a user who asks for it is sent a code: to what is verified and comes first in the pool's settings. */
    public static Optional<Destination> ownChannel(UserPool pool, User user) {
        List<String> mechanisms = pool.settings().recoveryMechanisms();
        if (mechanisms.contains("admin_only")) {
            throw CognitoError.notAuthorized("Contact administrator to reset password.");
        }
        return channel(pool.settings(), user, mechanisms);
    }

    /** Where a user is sent a code for whom an administrator asks for it. */
    public static Optional<Destination> adminChannel(UserPool pool, User user) {
        List<String> mechanisms = pool.settings().recoveryMechanisms();
        return channel(pool.settings(), user, mechanisms.contains("admin_only") ? BY_ADMINISTRATOR : mechanisms);
    }

    /** Refuses a user who has never had a password of his or her own. */
    public static void requireResettable(User user) {
        if (user.status() == UserStatus.FORCE_CHANGE_PASSWORD || user.status() == UserStatus.EXTERNAL_PROVIDER) {
            throw wrongState();
        }
    }

    public static CognitoError wrongState() {
        return CognitoError.notAuthorized("User password cannot be reset in the current state.");
    }

    public static CognitoError noChannel() {
        return CognitoError.invalidParameter(
                "Cannot reset password for the user as there is no registered/verified email or phone_number");
    }

    private static Optional<Destination> channel(PoolSettings settings, User user, List<String> mechanisms) {
        // Whoever reads these codes would need nothing else.
        Set<String> secondFactors = new SecondFactors(settings, user)
                .usable().stream()
                        .flatMap(factor -> factor.attribute().stream())
                        .collect(Collectors.toSet());
        return mechanisms.stream()
                .map(mechanism -> mechanism.substring("verified_".length()))
                .filter(user::hasVerified)
                .filter(attribute -> !secondFactors.contains(attribute))
                .map(attribute -> Destination.of(user, attribute))
                .filter(destination -> Messages.reaches(settings, destination))
                .findFirst();
    }
}
