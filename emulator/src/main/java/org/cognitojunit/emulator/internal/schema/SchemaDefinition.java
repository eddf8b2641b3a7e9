package org.cognitojunit.emulator.internal.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;

/**
 * Reads definitions of attributes: the {@code Schema} of CreateUserPool, which changes standard attributes and adds custom
 * ones, and the custom attributes that are added to a pool later.
 */
public final class SchemaDefinition {

    private SchemaDefinition() {}

    /**
     * The schema of a new pool.
     *
     * @throws CognitoError if a definition breaks one of {@link SchemaRules}
     */
    public static Schema read(List<Input> definitions) {
        List<SchemaAttribute> defined = new ArrayList<>();
        for (Input definition : definitions) {
            defined.add(attribute(name(definition, "schema", defined.size() + 1), definition));
        }
        defined.forEach(SchemaConstraints::check);
        SchemaRules.noneTwice(defined);
        Map<String, SchemaAttribute> all = new LinkedHashMap<>(StandardAttributes.byName());
        defined.forEach(attribute -> all.put(attribute.name(), attribute));
        return new Schema(all);
    }

    /**
     * A schema with custom attributes added. Their names are taken as they are, {@code custom:} and all.
     *
     * @throws CognitoError if a definition breaks one of {@link SchemaRules}
     */
    public static Schema add(Schema schema, List<Input> definitions) {
        List<SchemaAttribute> added = new ArrayList<>();
        for (Input definition : definitions) {
            added.add(custom(name(definition, "customAttributes", added.size() + 1), definition));
        }
        added.forEach(SchemaConstraints::check);
        SchemaRules.noneTwice(added);
        SchemaRules.noneThere(schema, added);
        Map<String, SchemaAttribute> all = new LinkedHashMap<>();
        schema.attributes().forEach(attribute -> all.put(attribute.name(), attribute));
        added.forEach(attribute -> all.put(attribute.name(), attribute));
        Schema result = new Schema(all);
        SchemaRules.notTooMany(result);
        return result;
    }

    private static SchemaAttribute attribute(String name, Input definition) {
        SchemaAttribute standard = StandardAttributes.byName().get(name);
        return standard == null ? custom(name, definition) : changed(standard, definition);
    }

    private static String name(Input definition, String list, int position) {
        // The model does not require the name, though an attribute without one is nothing.
        return definition
                .optional("Name")
                .orElseThrow(() -> CognitoError.invalidParameter("1 validation error detected: Value null at '" + list
                        + "." + position + ".member.name' failed to satisfy constraint: Member must not be null"));
    }

    private static SchemaAttribute custom(String name, Input definition) {
        SchemaRules.typed(definition);
        SchemaRules.notRequired(definition);
        boolean developerOnly = definition.flag("DeveloperOnlyAttribute");
        String fullName = (developerOnly ? "dev:custom:" : "custom:") + name;
        String type = definition.string("AttributeDataType");
        boolean mutable = flag(definition, "Mutable", true);
        return new SchemaAttribute(
                fullName, type, mutable, false, developerOnly, SchemaConstraints.given(definition, type));
    }

    private static SchemaAttribute changed(SchemaAttribute standard, Input definition) {
        SchemaRules.keepsItsType(standard, definition);
        if (standard.name().equals("sub")) {
            return standard;
        }
        Map<String, String> given = SchemaConstraints.given(definition, standard.type());
        return new SchemaAttribute(
                standard.name(),
                standard.type(),
                flag(definition, "Mutable", standard.mutable()),
                flag(definition, "Required", standard.required()),
                false,
                given.isEmpty() ? standard.constraints() : given);
    }

    private static boolean flag(Input definition, String name, boolean otherwise) {
        return definition.has(name) ? definition.flag(name) : otherwise;
    }
}
