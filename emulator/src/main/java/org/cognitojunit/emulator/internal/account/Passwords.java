package org.cognitojunit.emulator.internal.account;

import java.time.Clock;
import java.util.regex.Pattern;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.user.Credential;
import org.cognitojunit.emulator.internal.user.User;

/** Makes credentials of the passwords that a pool's policy allows, and checks passwords against them. */
public record Passwords(Clock clock, Ids ids) {

    private static final int LONGEST = 256;
    private static final Pattern FORM = Pattern.compile("^[\\S]+.*[\\S]+$");

    private static final char[] UPPERCASE = "ABCDEFGHJKLMNPQRSTUVWXYZ".toCharArray();
    private static final char[] LOWERCASE = "abcdefghijkmnopqrstuvwxyz".toCharArray();
    private static final char[] NUMBERS = "23456789".toCharArray();
    private static final char[] SYMBOLS = "^$*.[]{}()?!@#%&/,<>:;|_~+=-".toCharArray();

    /** Who refuses a password; each says it in its own words. */
    public enum Refusal {
        ADMIN_CREATE_USER("Password did not conform with password policy: "),
        SIGN_UP("Password did not conform with policy: "),
        PASSWORD_RESET("Password did not conform with policy: "),
        PASSWORD_CHANGE("Password does not conform to policy: ");

        private final String prefix;

        Refusal(String prefix) {
            this.prefix = prefix;
        }
    }

    /**
     * The credential of a password that a new user is to have.
     *
     * @throws CognitoError {@code InvalidPasswordException} if the pool's policy does not allow the password
     */
    public Credential credential(UserPool pool, String username, String password, Refusal refusal) {
        pool.settings().passwordPolicy().violation(password).ifPresent(reason -> {
            throw CognitoError.invalidPassword(refusal.prefix + reason);
        });
        requireForm(password);
        return unchecked(pool, username, password);
    }

    /** What the service model says of passwords holds also for one that comes as a challenge's answer, of which it says nothing. */
    private static void requireForm(String password) {
        if (password.length() > LONGEST) {
            throw malformed("Member must have length less than or equal to " + LONGEST);
        } else if (!FORM.matcher(password).matches()) {
            throw malformed("Member must satisfy regular expression pattern: " + FORM);
        }
    }

    private static CognitoError malformed(String constraint) {
        return CognitoError.invalidParameter(
                "1 validation error detected: Value at 'password' failed to satisfy constraint: " + constraint);
    }

    /**
     * A password that takes the place of one that a user may have.
     *
     * @throws CognitoError {@code InvalidPasswordException} if the pool's policy does not allow the password
     */
    public NewPassword replacement(UserPool pool, String username, String password, Refusal refusal) {
        return new NewPassword(pool, password, credential(pool, username, password, refusal));
    }

    /** The credential of a password that a user has had elsewhere, whatever the pool's policy says of it. */
    public Credential unchecked(UserPool pool, String username, String password) {
        return Credential.of(identity(pool, username), password, ids.bytes(16), clock.instant());
    }

    /** A temporary password that satisfies whatever the pool's policy demands. */
    public String temporary(UserPool pool) {
        int length = Math.max(8, pool.settings().passwordPolicy().minimumLength());
        return ids.text(UPPERCASE, 1) + ids.text(NUMBERS, 1) + ids.text(SYMBOLS, 1) + ids.text(LOWERCASE, length - 3);
    }

    public static boolean match(UserPool pool, User user, String password) {
        return user.credential()
                .filter(c -> match(pool, user.username(), c, password))
                .isPresent();
    }

    static boolean match(UserPool pool, String username, Credential credential, String password) {
        return credential.matches(identity(pool, username), password);
    }

    private static String identity(UserPool pool, String username) {
        return pool.shortId() + username;
    }
}
