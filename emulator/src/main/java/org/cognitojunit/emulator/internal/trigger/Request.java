package org.cognitojunit.emulator.internal.trigger;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code request} of an event in the making. */
final class Request {

    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    static Request about(Subject subject) {
        return new Request().with("userAttributes", subject.attributes());
    }

    Request with(String name, @Nullable Object value) {
        members.put(name, value);
        return this;
    }

    /** Whether there is no such user, where functions are told. */
    Request withUserNotFound(Subject subject) {
        subject.userNotFound().ifPresent(notFound -> members.put("userNotFound", notFound));
        return this;
    }

    /** Null where the caller sent none, as functions on Lambda see it. */
    Request withValidationData(Map<String, String> validationData) {
        return with("validationData", validationData.isEmpty() ? null : validationData);
    }

    /** Left out where the caller sent none. */
    Request withClientMetadata(Map<String, String> clientMetadata) {
        return clientMetadata.isEmpty() ? this : with("clientMetadata", clientMetadata);
    }

    Map<String, @Nullable Object> members() {
        return members;
    }
}
