package org.cognitojunit.emulator.internal.account;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cognitojunit.emulator.internal.schema.Schema;
import org.cognitojunit.emulator.internal.schema.SchemaAttribute;

/** Holds values against a schema, and lists what is wrong with them as Cognito does: one line for each attribute. */
final class SchemaCheck {

    private static final Set<String> BOOLEANS = Set.of("true", "false");

    /** Of any attribute, whatever its own bounds are. */
    private static final int LONGEST = 2048;

    private SchemaCheck() {}

    /**
     * The violations, each ending in a newline; empty if there are none.
     *
     * @param values by attribute; the empty value, which deletes, satisfies every constraint
     * @param updating whether the user exists already, so that immutable attributes are closed
     */
    static String violations(Schema schema, Map<String, String> values, boolean updating) {
        StringBuilder result = new StringBuilder();
        reasons(schema, values, updating)
                .forEach((name, reason) -> result.append("user.")
                        .append(name)
                        .append(": ")
                        .append(reason)
                        .append('\n'));
        return result.toString();
    }

    /** What is wrong, by the name of the attribute. */
    static Map<String, String> reasons(Schema schema, Map<String, String> values, boolean updating) {
        Map<String, String> result = new LinkedHashMap<>();
        values.forEach((name, value) ->
                violation(schema, name, value, updating).ifPresent(reason -> result.put(name, reason)));
        return result;
    }

    private static Optional<String> violation(Schema schema, String name, String value, boolean updating) {
        SchemaAttribute attribute = schema.find(name).orElse(null);
        if (attribute == null) {
            return Optional.of("Attribute does not exist in the schema.");
        } else if (updating && !attribute.mutable()) {
            return Optional.of("Attribute cannot be updated.");
        } else if (value.isEmpty()) {
            return Optional.empty();
        } else if (value.length() > LONGEST) {
            return Optional.of("String must be no longer than " + LONGEST + " characters");
        }
        return switch (attribute.type()) {
            case "String" -> length(attribute, value.codePointCount(0, value.length()));
            case "Number" -> number(attribute, value);
            case "Boolean" -> bool(value);
            default -> Optional.empty();
        };
    }

    private static Optional<String> length(SchemaAttribute attribute, int length) {
        Optional<BigDecimal> min = constraint(attribute, "MinLength");
        Optional<BigDecimal> max = constraint(attribute, "MaxLength");
        if (max.isPresent() && length > max.get().intValue()) {
            return Optional.of("String must be no longer than " + max.get() + " characters");
        } else if (min.isPresent() && length < min.get().intValue()) {
            return Optional.of("String must be no shorter than " + min.get() + " characters");
        }
        return Optional.empty();
    }

    private static Optional<String> number(SchemaAttribute attribute, String value) {
        BigDecimal number;
        try {
            number = new BigDecimal(value);
        } catch (NumberFormatException e) {
            return Optional.of("Value must be a number");
        }
        Optional<BigDecimal> min = constraint(attribute, "MinValue");
        Optional<BigDecimal> max = constraint(attribute, "MaxValue");
        if (max.isPresent() && number.compareTo(max.get()) > 0) {
            return Optional.of("Number must be no greater than " + max.get());
        } else if (min.isPresent() && number.compareTo(min.get()) < 0) {
            return Optional.of("Number must be no less than " + min.get());
        }
        return Optional.empty();
    }

    private static Optional<String> bool(String value) {
        return BOOLEANS.contains(value.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of("Value must be true or false");
    }

    private static Optional<BigDecimal> constraint(SchemaAttribute attribute, String name) {
        return Optional.ofNullable(attribute.constraints().get(name)).map(BigDecimal::new);
    }
}
