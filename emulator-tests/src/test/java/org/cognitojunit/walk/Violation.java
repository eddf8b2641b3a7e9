package org.cognitojunit.walk;

import java.util.List;

/**
 * A value that breaks the service model in one place.
 *
 * @param value the broken value, or the smallest one around it
 * @param complaints what AWS says of it, each as {@code Value … at … failed to satisfy constraint: …}
 */
record Violation(Object value, List<String> complaints) {

    /** The text of the error. */
    String message() {
        String errors = complaints.size() == 1 ? "1 validation error" : complaints.size() + " validation errors";
        return errors + " detected: " + String.join("; ", complaints);
    }

    @Override
    public String toString() {
        String message = message();
        return message.length() > 200 ? message.substring(0, 200) + "…" : message;
    }
}
