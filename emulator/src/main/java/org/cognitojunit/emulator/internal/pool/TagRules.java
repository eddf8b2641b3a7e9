package org.cognitojunit.emulator.internal.pool;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.Locale;
import java.util.Set;
import org.cognitojunit.emulator.internal.api.Input;

/** Rules for the tags of a pool. */
final class TagRules {

    private static final int MOST = 50;

    private TagRules() {}

    static void check(Input settings) {
        Set<String> keys = settings.map("UserPoolTags").keySet();
        if (keys.stream().anyMatch(key -> key.toLowerCase(Locale.ROOT).startsWith("aws:"))) {
            throw invalidParameter("aws: prefixed tag key names are not allowed for external use.");
        }
        if (keys.size() > MOST) {
            throw invalidParameter("A user pool can have at most " + MOST + " tags.");
        }
    }
}
