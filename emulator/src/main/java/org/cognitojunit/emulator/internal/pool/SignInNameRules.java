package org.cognitojunit.emulator.internal.pool;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import org.cognitojunit.emulator.internal.api.Input;

/** Users have aliases besides their username, or attributes in its place, never both. */
final class SignInNameRules {

    private SignInNameRules() {}

    static void check(Input settings) {
        if (settings.has("AliasAttributes") && settings.has("UsernameAttributes")) {
            throw invalidParameter("Only one of the aliasAttributes or usernameAttributes can be set in a User pool.");
        }
    }
}
