package org.cognitojunit.emulator.internal.message;

import java.util.Locale;
import java.util.Set;
import org.cognitojunit.emulator.Message.Medium;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.user.User;

/**
 * Where a message goes.
 *
 * @param attribute {@code email} or {@code phone_number}
 * @param value the address or number
 */
public record Destination(String attribute, String value) {

    /** What a user has for an attribute that is known to be there. */
    public static Destination of(User user, String attribute) {
        return new Destination(attribute, user.attribute(attribute).orElseThrow());
    }

    /**
     * A destination to show for a user who is not there, so that nobody can tell. It is the same for the same name each time,
     * and of the kind that the pool verifies.
     */
    public static Destination simulated(UserPool pool, String username) {
        if (username.matches(".+@[^@]+")) {
            return new Destination("email", username);
        } else if (username.matches("\\+[0-9]{5,15}")) {
            return new Destination("phone_number", username);
        }
        return madeUp(
                pool,
                username,
                pool.settings().autoVerifiedAttributes().equals(Set.of("phone_number")) ? "phone_number" : "email");
    }

    /** As {@link #simulated(UserPool, String)}, for a kind that is given. */
    public static Destination simulated(UserPool pool, String username, String attribute) {
        Destination destination = simulated(pool, username);
        return destination.attribute().equals(attribute) ? destination : madeUp(pool, username, attribute);
    }

    private static Destination madeUp(UserPool pool, String username, String attribute) {
        String name = pool.settings().caseSensitive() ? username : username.toLowerCase(Locale.ROOT);
        int number = (pool.id() + name).hashCode();
        return attribute.equals("phone_number")
                ? new Destination("phone_number", "+1555555" + (1000 + Math.floorMod(number, 9000)))
                : new Destination("email", letter(number) + "@" + letter(number / 26));
    }

    private static String letter(int number) {
        return String.valueOf((char) ('a' + Math.floorMod(number, 26)));
    }

    public Medium medium() {
        return attribute.equals("email") ? Medium.EMAIL : Medium.SMS;
    }

    /** {@code CodeDeliveryDetails}, with the address or number masked. */
    public Output details() {
        return Output.of("Destination", masked())
                .with("DeliveryMedium", medium().name())
                .with("AttributeName", attribute);
    }

    /** The address or number as answers show it: enough to know it again, too little to tell it. */
    public String masked() {
        return medium() == Medium.EMAIL ? maskedAddress() : maskedNumber();
    }

    /** {@code f***@e***}: two letters are left of an address. */
    private String maskedAddress() {
        int at = value.lastIndexOf('@');
        return first(value) + "***@" + first(value.substring(at + 1)) + "***";
    }

    private static String first(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }

    /** {@code +*******9934}: the last four digits are left of a number. */
    private String maskedNumber() {
        int hidden = Math.max(0, value.length() - 5);
        return "+" + "*".repeat(hidden) + value.substring(value.length() - Math.min(4, value.length() - 1));
    }
}
