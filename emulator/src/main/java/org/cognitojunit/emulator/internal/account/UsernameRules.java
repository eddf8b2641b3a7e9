package org.cognitojunit.emulator.internal.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.pool.PoolSettings;

/** What a pool takes for a username, and what it makes of it. */
public final class UsernameRules {

    private static final int LONGEST = 128;

    /** Letters, marks, symbols, numbers, punctuation: nothing that is blank or cannot be seen. */
    private static final Pattern CHARACTERS = Pattern.compile("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+");

    private UsernameRules() {}

    /**
     * Refuses what the service model does not take for a username, which files and functions bring past it, and a username, or a preferred username, that could be taken for an alias of another kind. A pool whose users
     * sign in with an attribute takes only that for a username.
     */
    public static void check(PoolSettings settings, String username) {
        checkForm(username);
        Set<String> expected = settings.usernameAttributes();
        if (!expected.isEmpty() && attribute(settings, username).isEmpty()) {
            throw CognitoError.invalidParameter("Username should be " + described(expected) + ".");
        }
        Set<String> aliases = settings.aliasAttributes();
        if (aliases.contains("email") && Contact.isEmail(username)) {
            throw CognitoError.invalidParameter(
                    "Username cannot be of email format, since user pool is configured for email alias.");
        } else if (aliases.contains("phone_number") && Contact.isPhoneNumber(username)) {
            throw CognitoError.invalidParameter(
                    "Username cannot be of phone number format, since user pool is configured for phone number alias.");
        }
    }

    private static void checkForm(String username) {
        if (username.length() > LONGEST) {
            throw unfit("Member must have length less than or equal to " + LONGEST);
        } else if (!CHARACTERS.matcher(username).matches()) {
            throw unfit("Member must satisfy regular expression pattern: " + CHARACTERS);
        }
    }

    private static CognitoError unfit(String constraint) {
        return CognitoError.invalidParameter(
                "1 validation error detected: Value at 'username' failed to satisfy constraint: " + constraint);
    }

    /** The attribute that a username is, in a pool whose users sign in with one. */
    public static Optional<String> attribute(PoolSettings settings, String username) {
        Set<String> expected = settings.usernameAttributes();
        if (expected.contains("email") && Contact.isEmail(username)) {
            return Optional.of("email");
        } else if (expected.contains("phone_number") && Contact.isPhoneNumber(username)) {
            return Optional.of("phone_number");
        }
        return Optional.empty();
    }

    /** The attributes of a new user, with the one that is given as username in a pool whose users sign in with one. */
    public static AttributeUpdate completed(PoolSettings settings, String username, AttributeUpdate given) {
        Map<String, String> values = new LinkedHashMap<>(given.values());
        attribute(settings, username).ifPresent(name -> {
            String other = values.put(name, username);
            boolean same = other == null
                    || (settings.caseSensitive() ? other.equals(username) : other.equalsIgnoreCase(username));
            if (!same) {
                throw CognitoError.invalidParameter("Username and " + name + " must be the same.");
            }
        });
        return new AttributeUpdate(values);
    }

    private static String described(Set<String> attributes) {
        if (attributes.size() == 2) {
            return "either an email or a phone number";
        }
        return attributes.contains("email") ? "an email" : "a phone number";
    }
}
