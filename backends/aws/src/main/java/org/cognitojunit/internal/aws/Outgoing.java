package org.cognitojunit.internal.aws;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cognitojunit.backend.BrokenRunException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * A call that is about to be made, read by the names of the API: operations and members that are newer than the SDK that this
 * was compiled with, or than the user's, need no method of it.
 *
 * @param operation for example {@code CreateUserPool}
 */
record Outgoing(String operation, SdkPojo input) {

    static Outgoing of(SdkPojo input, ExecutionAttributes attributes) {
        return new Outgoing(
                Objects.requireNonNull(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME)), input);
    }

    /** A text, number or list in the input; empty where nothing was set. */
    Optional<Object> member(String... path) {
        return member(input, path);
    }

    static Optional<Object> member(SdkPojo outermost, String... path) {
        @Nullable Object value = outermost;
        for (String name : path) {
            if (!(value instanceof SdkPojo pojo)) {
                return Optional.empty();
            }
            value = pojo.sdkFields().stream()
                    .filter(field -> field.memberName().equals(name))
                    .map(field -> field.getValueOrDefault(pojo))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return Optional.ofNullable(value).filter(found -> !(found instanceof Collection<?> all && all.isEmpty()));
    }

    boolean has(String... path) {
        return member(path).isPresent();
    }

    String text(String... path) {
        return member(path).map(String::valueOf).orElse("");
    }

    List<?> list(String... path) {
        return member(path)
                .filter(List.class::isInstance)
                .map(value -> (List<?>) value)
                .orElse(List.of());
    }

    /** The refusal of this call. It never leaves this machine. */
    SdkClientException refused(String why) {
        return new BrokenRunException("This live run does not call " + operation + ": " + why);
    }
}
