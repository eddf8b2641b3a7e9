package org.cognitojunit.emulator.internal.pool;

import java.util.Optional;
import java.util.function.IntPredicate;

/** What a pool demands of a password. */
public record PasswordPolicy(
        int minimumLength,
        boolean requireUppercase,
        boolean requireLowercase,
        boolean requireNumbers,
        boolean requireSymbols,
        int temporaryPasswordValidityDays,
        int historySize) {

    private static final String SYMBOLS = "^$*.[]{}()?\"!@#%&/\\,><':;|_~`=+- ";

    /** The first reason why a password does not satisfy the policy, in Cognito's words. */
    public Optional<String> violation(String password) {
        if (password.length() < minimumLength) {
            return Optional.of("Password not long enough");
        } else if (requireUppercase && !any(password, c -> c >= 'A' && c <= 'Z')) {
            return Optional.of("Password must have uppercase characters");
        } else if (requireLowercase && !any(password, c -> c >= 'a' && c <= 'z')) {
            return Optional.of("Password must have lowercase characters");
        } else if (requireNumbers && !any(password, c -> c >= '0' && c <= '9')) {
            return Optional.of("Password must have numeric characters");
        } else if (requireSymbols && !any(password, c -> SYMBOLS.indexOf(c) >= 0)) {
            return Optional.of("Password must have symbol characters");
        }
        return Optional.empty();
    }

    private static boolean any(String password, IntPredicate kind) {
        return password.chars().anyMatch(kind);
    }
}
