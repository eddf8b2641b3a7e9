package org.cognitojunit.emulator.internal.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The attributes that every pool has, which are those of OpenID Connect and the verification flags. */
final class StandardAttributes {

    private static final Map<String, SchemaAttribute> ALL = byName(
            new SchemaAttribute("sub", "String", false, true, false, length(1, 2048)),
            text("name"),
            text("given_name"),
            text("family_name"),
            text("middle_name"),
            text("nickname"),
            text("preferred_username"),
            text("profile"),
            text("picture"),
            text("website"),
            text("email"),
            flag("email_verified"),
            text("gender"),
            new SchemaAttribute("birthdate", "String", true, false, false, length(10, 10)),
            text("zoneinfo"),
            text("locale"),
            text("phone_number"),
            flag("phone_number_verified"),
            text("address"),
            new SchemaAttribute("updated_at", "Number", true, false, false, Map.of("MinValue", "0")));

    private StandardAttributes() {}

    /** By name, in the order in which CreateUserPool shows them. */
    static Map<String, SchemaAttribute> byName() {
        return ALL;
    }

    private static Map<String, SchemaAttribute> byName(SchemaAttribute... attributes) {
        Map<String, SchemaAttribute> result = new LinkedHashMap<>();
        for (SchemaAttribute attribute : attributes) {
            result.put(attribute.name(), attribute);
        }
        return Collections.unmodifiableMap(result);
    }

    private static SchemaAttribute text(String name) {
        return new SchemaAttribute(name, "String", true, false, false, length(0, 2048));
    }

    private static SchemaAttribute flag(String name) {
        return new SchemaAttribute(name, "Boolean", true, false, false, Map.of());
    }

    private static Map<String, String> length(int min, int max) {
        return Map.of("MinLength", Integer.toString(min), "MaxLength", Integer.toString(max));
    }
}
