package org.cognitojunit.emulator.internal.trigger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The groups and roles that go into tokens. */
public record TokenGroups(
        List<String> groups, List<String> roles, @Nullable String preferredRole) {

    static TokenGroups of(Reply reply) {
        return new TokenGroups(
                reply.texts("groupsToOverride"),
                reply.texts("iamRolesToOverride"),
                reply.text("preferredRole").orElse(null));
    }

    /** As the event's {@code groupConfiguration}. */
    Map<String, @Nullable Object> configuration() {
        Map<String, @Nullable Object> configuration = new LinkedHashMap<>();
        configuration.put("groupsToOverride", groups);
        configuration.put("iamRolesToOverride", roles);
        configuration.put("preferredRole", preferredRole);
        return configuration;
    }
}
