package org.cognitojunit.emulator.internal.account;

import java.util.List;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.user.Credential;
import org.cognitojunit.emulator.internal.user.User;

/**
 * A password that a pool's policy allows, on its way to a user who has had others. Where the pool keeps a history, the one
 * that the user has now and so many before it are not to come back.
 */
public final class NewPassword {

    private final UserPool pool;
    private final String password;
    private final Credential credential;

    NewPassword(UserPool pool, String password, Credential credential) {
        this.pool = pool;
        this.password = password;
        this.credential = credential;
    }

    /**
     * Makes it the user's own.
     *
     * @throws CognitoError {@code PasswordHistoryPolicyViolationException} if the user has had it not long ago
     */
    public void replace(User user, User.Draft draft) {
        if (remembered(user).stream().anyMatch(c -> Passwords.match(pool, user.username(), c, password))) {
            throw CognitoError.of("PasswordHistoryPolicyViolationException", "Password has previously been used.");
        }
        replaceTemporarily(user, draft);
    }

    /** Makes it the user's until the next sign-in, whether the user has had it or not. */
    public void replaceTemporarily(User user, User.Draft draft) {
        draft.credential(credential).earlier(remembered(user)).modified(credential.setAt());
    }

    /** What is not to come back: the user's password and those before it, the newest first. */
    private List<Credential> remembered(User user) {
        return Stream.concat(user.credential().stream(), user.earlierCredentials().stream())
                .limit(pool.settings().passwordPolicy().historySize())
                .toList();
    }
}
