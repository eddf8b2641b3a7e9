package org.cognitojunit.emulator.internal.schema;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cognitojunit.emulator.internal.api.Input;

/** What Cognito refuses in the definition of an attribute, constraints aside. */
final class SchemaRules {

    private static final int MOST_CUSTOM = 50;

    private SchemaRules() {}

    static void typed(Input custom) {
        if (!custom.has("AttributeDataType")) {
            throw invalidParameter(
                    "Invalid AttributeDataType input, consider using the provided AttributeDataType enum.");
        }
    }

    static void notRequired(Input custom) {
        if (custom.flag("Required")) {
            throw invalidParameter("Required custom attributes are not supported currently.");
        }
    }

    static void keepsItsType(SchemaAttribute standard, Input definition) {
        boolean retyped = definition
                .optional("AttributeDataType")
                .filter(type -> !type.equals(standard.type()))
                .isPresent();
        if (retyped || definition.flag("DeveloperOnlyAttribute")) {
            throw invalidParameter("You can not change AttributeDataType or set developerOnlyAttribute for standard"
                    + " schema attribute " + standard.name());
        }
    }

    static void noneThere(Schema schema, List<SchemaAttribute> added) {
        for (SchemaAttribute attribute : added) {
            if (schema.find(attribute.name()).isPresent()) {
                throw invalidParameter(
                        attribute.name() + ": Existing attribute already has name " + attribute.name() + ".");
            }
        }
    }

    static void notTooMany(Schema schema) {
        long custom =
                schema.attributes().stream().filter(SchemaAttribute::custom).count();
        if (custom > MOST_CUSTOM) {
            throw invalidParameter(
                    "A user pool can have " + MOST_CUSTOM + " custom attributes, and not " + custom + ".");
        }
    }

    static void noneTwice(List<SchemaAttribute> defined) {
        Set<String> seen = new HashSet<>();
        for (SchemaAttribute attribute : defined) {
            if (!seen.add(attribute.name())) {
                String kind = attribute.custom() ? "custom" : "standard";
                throw invalidParameter("Duplicate " + kind + " attribute names " + attribute.name()
                        + " are not allowed in a user pool schema.");
            }
        }
    }
}
