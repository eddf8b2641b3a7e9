package org.cognitojunit.emulator.internal.auth;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.user.Credential;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/**
 * Stands in for users who do not exist, where a client hides that. A stranger looks like any confirmed user, is the same
 * whenever the same pool is asked for the same name, and has a password that nobody knows, so that wrong ones lock the name as they do a user's.
 */
final class Strangers {

    private static final int SALT_BYTES = 16;

    private final Ids ids;

    Strangers(Ids ids) {
        this.ids = ids;
    }

    /**
     * The user of a name, or a stranger.
     *
     * @throws CognitoError {@code UserNotFoundException} if there is no such user and the client does not hide that
     */
    User find(UserPool pool, AppClient client, String username) {
        return pool.users().find(username).orElseGet(() -> {
            if (!client.settings().hidesUserExistence()) {
                throw CognitoError.userNotFound();
            }
            return stranger(pool, username);
        });
    }

    /** Who a name belongs to in a pool that has no user of that name. */
    User stranger(UserPool pool, String username) {
        String name = pool.settings().caseSensitive() ? username : username.toLowerCase(Locale.ROOT);
        byte[] salt = Arrays.copyOf(ids.stable("salt", pool.id(), name), SALT_BYTES);
        byte[] x = ids.stable("x", pool.id(), name);
        String sub = Ids.sub(ids.stable("sub", pool.id(), name));
        Instant since = pool.created();
        return User.create(
                username,
                sub,
                UserStatus.CONFIRMED,
                since,
                draft -> draft.credential(Credential.ofNobody(salt, x, since))
                        .lockout(pool.strangerLockouts().of(sub)));
    }
}
