package org.cognitojunit.emulator.internal.account;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.schema.Schema;
import org.cognitojunit.emulator.internal.schema.SchemaAttribute;

/**
 * New values for some attributes of a user. {@link AttributeRules} says who may make which.
 *
 * @param values by attribute name; the empty value deletes the attribute
 */
public record AttributeUpdate(Map<String, String> values) {

    /**
     * Reads a list of {@code AttributeType}. Of several values for one attribute, the last one counts.
     *
     * @throws CognitoError if an attribute has no value; the empty one is a value
     */
    public static AttributeUpdate of(List<Input> attributes) {
        Map<String, String> values = new LinkedHashMap<>();
        attributes.forEach(attribute -> values.put(attribute.string("Name"), value(attribute)));
        return new AttributeUpdate(values);
    }

    private static String value(Input attribute) {
        return attribute
                .optional("Value")
                .orElseThrow(() -> CognitoError.invalidParameter(
                        "Attribute value for " + attribute.string("Name") + " must not be null"));
    }

    /** Deletes attributes. */
    public static AttributeUpdate deletionOf(List<String> names) {
        Map<String, String> values = new LinkedHashMap<>();
        names.forEach(name -> values.put(name, ""));
        return new AttributeUpdate(values);
    }

    /** This update without some attributes. */
    public AttributeUpdate without(Collection<String> names) {
        Map<String, String> rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(names);
        return new AttributeUpdate(rest);
    }

    /** Writes the values as an administrator, who says what is verified. */
    public void applyTo(Map<String, String> attributes, Schema schema) {
        values.forEach((name, value) -> {
            if (!value.isEmpty()) {
                write(attributes, schema.find(name).orElseThrow(), value);
            }
        });
        values.forEach((name, value) -> {
            if (value.isEmpty()) {
                attributes.remove(name);
                if (name.equals("email") || name.equals("phone_number")) {
                    attributes.remove(name + "_verified");
                }
            }
        });
        requireWhatIsVerified(attributes);
    }

    /** Writes the values as an administrator: a new address or number of which the change says nothing is not verified. */
    public void applyToExisting(Map<String, String> attributes, Schema schema) {
        Stream.of("email", "phone_number")
                .filter(name -> changes(name, attributes) && !values.containsKey(name + "_verified"))
                .toList()
                .forEach(name -> attributes.put(name + "_verified", "false"));
        applyTo(attributes, schema);
    }

    /** Writes the values as the user, who has yet to prove that a new address or number is hers. */
    public void applyToOwn(Map<String, String> attributes, Schema schema) {
        boolean newEmail = changes("email", attributes);
        boolean newPhoneNumber = changes("phone_number", attributes);
        applyTo(attributes, schema);
        if (newEmail) {
            attributes.put("email_verified", "false");
        }
        if (newPhoneNumber) {
            attributes.put("phone_number_verified", "false");
        }
    }

    /** Whether there is a new, other value for an attribute. */
    public boolean changes(String name, Map<String, String> attributes) {
        String value = values.getOrDefault(name, "");
        return !value.isEmpty() && !value.equals(attributes.get(name));
    }

    /** The schema's own copy of the name serves all users. */
    private static void write(Map<String, String> attributes, SchemaAttribute attribute, String value) {
        attributes.put(attribute.name(), value);
    }

    private static void requireWhatIsVerified(Map<String, String> attributes) {
        if (attributes.containsKey("email_verified") && !attributes.containsKey("email")) {
            throw CognitoError.invalidParameter("Email is required to verify/un-verify an email");
        }
        if (attributes.containsKey("phone_number_verified") && !attributes.containsKey("phone_number")) {
            throw CognitoError.invalidParameter("Phone number is required to verify/un-verify a phone number");
        }
    }
}
