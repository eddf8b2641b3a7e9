package org.cognitojunit.emulator.internal.schema;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;

/** The constraints that a definition sets for an attribute: bounds of a string's length, or of a number. */
final class SchemaConstraints {

    private static final long LONGEST = 2048;

    private SchemaConstraints() {}

    /** The constraints for values of a type. Those for another type are dropped, as Cognito does. */
    static Map<String, String> given(Input definition, String type) {
        Map<String, String> result = new TreeMap<>();
        definition
                .structure(type + "AttributeConstraints")
                .ifPresent(
                        constraints -> constraints.tree().forEach((bound, value) -> result.put(bound, (String) value)));
        return result;
    }

    /** Checks an attribute's constraints. Custom attributes are refused in other words than standard ones. */
    static void check(SchemaAttribute attribute) {
        if (attribute.type().equals("String")) {
            checkLengths(attribute);
        } else if (attribute.type().equals("Number")) {
            checkValues(attribute);
        }
    }

    private static void checkLengths(SchemaAttribute attribute) {
        long min = length(attribute, "MinLength", 0);
        long max = length(attribute, "MaxLength", LONGEST);
        if (min > LONGEST || max > LONGEST) {
            throw invalidParameter(
                    "user." + attribute.name() + ": String attributes cannot have a length of more than " + LONGEST);
        }
        if (min > max) {
            throw invalidParameter(
                    attribute.custom()
                            ? "Attribute " + attribute.name() + " cannot have a max length shorter than it's min length"
                            : "user." + attribute.name() + ": Max length cannot be less than min length.");
        }
    }

    private static void checkValues(SchemaAttribute attribute) {
        Optional<BigDecimal> min = value(attribute, "MinValue");
        Optional<BigDecimal> max = value(attribute, "MaxValue");
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            throw invalidParameter(
                    attribute.custom()
                            ? "Attribute " + attribute.name() + " cannot have a max value smaller than it's min value"
                            : "user." + attribute.name() + ": Max value cannot be less than min value.");
        }
    }

    private static long length(SchemaAttribute attribute, String bound, long otherwise) {
        String text = attribute.constraints().getOrDefault(bound, Long.toString(otherwise));
        if (!text.matches("[0-9]{1,18}")) {
            throw invalid(attribute);
        }
        return Long.parseLong(text);
    }

    private static Optional<BigDecimal> value(SchemaAttribute attribute, String bound) {
        String text = attribute.constraints().get(bound);
        if (text == null) {
            return Optional.empty();
        }
        if (!text.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?")) {
            throw invalid(attribute);
        }
        return Optional.of(new BigDecimal(text));
    }

    private static CognitoError invalid(SchemaAttribute attribute) {
        return invalidParameter(
                "Invalid " + attribute.type() + "AttributeConstraints for schema attribute " + attribute.name());
    }
}
