package org.cognitojunit.emulator.internal.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.protocol.CognitoError;
import org.cognitojunit.emulator.internal.protocol.Input;

/** Reads the {@code Schema} of CreateUserPool: changes to standard attributes, and custom attributes that follow them. */
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
            defined.add(attribute(name("schema", definition, defined.size() + 1), definition));
        }
        defined.forEach(SchemaConstraints::check);
        SchemaRules.noneTwice(defined);
        Map<String, SchemaAttribute> all = new LinkedHashMap<>(StandardAttributes.byName());
        defined.forEach(attribute -> all.put(attribute.name(), attribute));
        return new Schema(all);
    }

    /**
     * A schema with custom attributes added to it.
     *
     * @throws CognitoError if a definition breaks one of {@link SchemaRules}
     */
    public static Schema extend(Schema schema, List<Input> definitions) {
        List<SchemaAttribute> added = new ArrayList<>();
        for (Input definition : definitions) {
            added.add(custom(name("customAttributes", definition, added.size() + 1), definition));
        }
        added.forEach(SchemaConstraints::check);
        SchemaRules.noneTwice(added);
        SchemaRules.noneExists(schema, added);
        Map<String, SchemaAttribute> all = new LinkedHashMap<>();
        Stream.concat(schema.attributes().stream(), added.stream())
                .forEach(attribute -> all.put(attribute.name(), attribute));
        Schema extended = new Schema(all);
        SchemaRules.notTooMany(extended);
        return extended;
    }

    private static SchemaAttribute attribute(String name, Input definition) {
        SchemaAttribute standard = StandardAttributes.byName().get(name);
        return standard == null ? custom(name, definition) : changed(standard, definition);
    }

    private static String name(String list, Input definition, int position) {
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
