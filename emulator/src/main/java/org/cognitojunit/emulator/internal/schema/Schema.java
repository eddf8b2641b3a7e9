package org.cognitojunit.emulator.internal.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The attributes that users of a pool can have, in the order in which they were defined. Immutable. */
public final class Schema {

    private final Map<String, SchemaAttribute> byName;

    Schema(Map<String, SchemaAttribute> byName) {
        this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /** The attribute of a name, where {@code custom:} is part of the name. */
    public Optional<SchemaAttribute> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<SchemaAttribute> attributes() {
        return new ArrayList<>(byName.values());
    }
}
