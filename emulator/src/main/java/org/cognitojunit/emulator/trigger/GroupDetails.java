package org.cognitojunit.emulator.trigger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The groups in events of pre token generation, which are the same in all versions. */
final class GroupDetails {

    private GroupDetails() {}

    static List<String> groups(Map<String, @Nullable Object> request) {
        return texts(configuration(request), "groupsToOverride");
    }

    static List<String> roles(Map<String, @Nullable Object> request) {
        return texts(configuration(request), "iamRolesToOverride");
    }

    static Optional<String> preferredRole(Map<String, @Nullable Object> request) {
        return Optional.ofNullable(configuration(request).get("preferredRole")).map(Object::toString);
    }

    static void override(
            Map<String, @Nullable Object> details,
            List<String> groups,
            List<String> iamRoles,
            @Nullable String preferredRole) {
        Map<String, @Nullable Object> override = new LinkedHashMap<>();
        override.put("groupsToOverride", groups);
        override.put("iamRolesToOverride", iamRoles);
        override.put("preferredRole", preferredRole);
        details.put("groupOverrideDetails", override);
    }

    private static Map<?, ?> configuration(Map<String, @Nullable Object> request) {
        return request.get("groupConfiguration") instanceof Map<?, ?> configuration ? configuration : Map.of();
    }

    private static List<String> texts(Map<?, ?> configuration, String member) {
        return configuration.get(member) instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }
}
