package org.cognitojunit.internal.reuse;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Compares answers member by member, and those lists without their order whose order means nothing. */
final class Members {

    /** The API promises no order of these, and recovery mechanisms carry their priority. Lists that nobody has thought of have an order. */
    private static final Set<String> UNORDERED = Set.of(
            "AliasAttributes",
            "AllowedFirstAuthFactors",
            "AttributesRequireVerificationBeforeUpdate",
            "AutoVerifiedAttributes",
            "RecoveryMechanisms",
            "SchemaAttributes",
            "UsernameAttributes");

    private Members() {}

    /** The names of the members in which two answers to the same question differ. */
    static Stream<String> differing(SdkPojo one, SdkPojo other) {
        Map<String, @Nullable Object> others = comparable(other);
        return comparable(one).entrySet().stream()
                .filter(member -> !Objects.equals(member.getValue(), others.get(member.getKey())))
                .map(Map.Entry::getKey);
    }

    /** As a map: by equals, structures would compare their lists in order. */
    private static Map<String, @Nullable Object> comparable(SdkPojo structure) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (SdkField<?> field : structure.sdkFields()) {
            members.put(field.memberName(), comparable(field.memberName(), field.getValueOrDefault(structure)));
        }
        return members;
    }

    private static @Nullable Object comparable(String name, @Nullable Object value) {
        if (value instanceof SdkPojo structure) {
            return comparable(structure);
        }
        if (value instanceof List<?> list) {
            List<?> elements =
                    list.stream().map(element -> comparable(name, element)).toList();
            return UNORDERED.contains(name) ? occurrences(elements) : elements;
        }
        return value;
    }

    private static Map<Object, Integer> occurrences(List<?> elements) {
        Map<Object, Integer> occurrences = new HashMap<>();
        elements.forEach(element -> occurrences.merge(element, 1, Integer::sum));
        return occurrences;
    }
}
