package org.cognitojunit.emulator.internal.user;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cognitojunit.emulator.internal.api.CognitoError;

/**
 * The filter of ListUsers: {@code attribute = "value"} for an exact match or {@code attribute ^= "value"} for a prefix.
 * One condition; a quotation mark or backslash in the value is escaped with a backslash.
 */
public final class UserFilter implements Predicate<User> {

    private static final Pattern GRAMMAR = Pattern.compile(
            "\\s*(?:\"(?<quoted>[^\"]*)\"|(?<plain>[^\\s\"=^]+))\\s*(?<operator>\\^?=)\\s*\"(?<value>(?:[^\"\\\\]|\\\\.)*+)\"\\s*",
            Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)", Pattern.DOTALL);

    static final String USERNAME = "username";

    private static final Set<String> SEARCHABLE = Set.of(
            USERNAME,
            "email",
            "phone_number",
            "name",
            "given_name",
            "family_name",
            "preferred_username",
            "cognito:user_status",
            "status",
            "sub");

    private final String attribute;
    private final boolean prefix;
    private final boolean exactCase;
    private final String value;

    private UserFilter(String attribute, boolean prefix, boolean exactCase, String value) {
        this.attribute = attribute;
        this.prefix = prefix;
        this.exactCase = exactCase;
        this.value = folded(value);
    }

    /**
     * Reads a filter. The empty one selects everybody. Case counts in usernames alone.
     *
     * @param caseSensitive whether usernames in the pool are
     * @throws CognitoError {@code InvalidParameterException} if it is not one condition on a searchable attribute
     */
    public static UserFilter parse(String filter, boolean caseSensitive) {
        if (filter.isBlank()) {
            return new UserFilter(USERNAME, true, true, "");
        }
        Matcher parts = GRAMMAR.matcher(filter);
        if (!parts.matches()) {
            throw CognitoError.invalidParameter("Error while parsing filter.");
        }
        String attribute = Optional.ofNullable(parts.group("quoted")).orElseGet(() -> parts.group("plain"));
        if (!SEARCHABLE.contains(attribute)) {
            throw CognitoError.invalidParameter("Invalid search attribute: " + attribute);
        }
        return new UserFilter(
                attribute,
                parts.group("operator").equals("^="),
                caseSensitive && attribute.equals(USERNAME),
                ESCAPED.matcher(parts.group("value")).replaceAll("$1"));
    }

    @Override
    public boolean test(User user) {
        return of(user).map(this::folded)
                .filter(actual -> prefix ? actual.startsWith(value) : actual.equals(value))
                .isPresent();
    }

    /** What it looks at. */
    String attribute() {
        return attribute;
    }

    boolean isOn(String attribute) {
        return this.attribute.equals(attribute);
    }

    /** Whether what it looks at need only begin with the value. */
    boolean isPrefix() {
        return prefix;
    }

    /** What it looks for, as that is compared. */
    String value() {
        return value;
    }

    private Optional<String> of(User user) {
        return switch (attribute) {
            case USERNAME -> Optional.of(user.username());
            case "status" -> Optional.of(user.enabled() ? "Enabled" : "Disabled");
            case "cognito:user_status" -> Optional.of(user.status().name());
            default -> user.attribute(attribute);
        };
    }

    private String folded(String text) {
        return exactCase ? text : withoutCase(text);
    }

    /** What values of attributes are compared by. */
    static String withoutCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
