package org.cognitojunit.emulator.internal.user;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cognitojunit.emulator.internal.api.CognitoError;

/**
 * The names by which the users of a pool are found besides username and {@code sub}: email address and phone number in
 * place of a username, or as aliases of it once they are verified, and the preferred username.
 */
final class SignInNames {

    private static final String PREFERRED_USERNAME = "preferred_username";

    private final boolean caseSensitive;
    private final Set<String> aliasAttributes;
    private final Set<String> usernameAttributes;

    SignInNames(boolean caseSensitive, Set<String> aliasAttributes, Set<String> usernameAttributes) {
        this.caseSensitive = caseSensitive;
        this.aliasAttributes = aliasAttributes;
        this.usernameAttributes = usernameAttributes;
    }

    /** What a name is compared by. */
    String key(String name) {
        return caseSensitive ? name : name.toLowerCase(Locale.ROOT);
    }

    /** The keys of a user's names, each with the attribute that it comes from. */
    Map<String, String> of(User user) {
        if (usernameAttributes.isEmpty() && aliasAttributes.isEmpty()) {
            return Map.of();
        }
        Map<String, String> attributeByKey = new LinkedHashMap<>();
        for (String attribute : usernameAttributes) {
            user.attribute(attribute).ifPresent(value -> attributeByKey.put(key(value), attribute));
        }
        for (String attribute : aliasAttributes) {
            if (attribute.equals(PREFERRED_USERNAME) || verified(user, attribute)) {
                user.attribute(attribute).ifPresent(value -> attributeByKey.put(key(value), attribute));
            }
        }
        return attributeByKey;
    }

    /** Whether a new user may take a name from another who has it as an alias. */
    boolean movable(String attribute) {
        return aliasAttributes.contains(attribute) && !attribute.equals(PREFERRED_USERNAME);
    }

    /** The refusal of a new user whose name is another's. */
    CognitoError existing(String attribute) {
        return usernameAttributes.contains(attribute)
                ? CognitoError.of("UsernameExistsException", text(attribute))
                : clash(attribute);
    }

    /** The refusal of a change that would give a user another's name. */
    CognitoError clash(String attribute) {
        return CognitoError.of("AliasExistsException", text(attribute));
    }

    private String text(String attribute) {
        if (attribute.equals(PREFERRED_USERNAME)) {
            return "User account already exists for the alias.";
        }
        String given = usernameAttributes.contains(attribute) ? "given " : "";
        return "An account with the " + given + attribute + " already exists.";
    }

    private static boolean verified(User user, String attribute) {
        return user.attribute(attribute + "_verified")
                .filter(Boolean::parseBoolean)
                .isPresent();
    }
}
