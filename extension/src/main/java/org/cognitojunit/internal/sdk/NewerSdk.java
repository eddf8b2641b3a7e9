package org.cognitojunit.internal.sdk;

import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.VersionInfo;

/** What not every SDK that works has. */
public final class NewerSdk {

    private NewerSdk() {}

    /**
     * Makes a call that an older SDK does not know. Its types must not appear in a class that is loaded without it, since the
     * JVM looks at them when it verifies that class.
     *
     * @param what for the message, for example the name of the operation
     * @throws UnsupportedOperationException if the SDK is too old
     */
    public static <T> T call(String what, Supplier<T> call) {
        try {
            return call.get();
        } catch (NoClassDefFoundError | NoSuchMethodError e) {
            throw new UnsupportedOperationException(
                    "The AWS SDK on the class path, " + version() + ", is too old for " + what
                            + ". Raise the version of software.amazon.awssdk:cognitoidentityprovider.",
                    e);
        }
    }

    /** The version of the SDK on the class path. */
    public static String version() {
        try {
            // A constant, which the compiler would copy: that is the version that this was compiled with.
            return String.valueOf(VersionInfo.class.getField("SDK_VERSION").get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A list of texts in an answer, by its name in the API; empty if there is none, or if the SDK does not know it. */
    public static List<String> strings(SdkPojo answer, String member) {
        return answer.sdkFields().stream()
                .filter(field -> field.memberName().equals(member))
                .map(field -> field.getValueOrDefault(answer))
                .filter(List.class::isInstance)
                .flatMap(value -> ((List<?>) value).stream())
                .map(String::valueOf)
                .toList();
    }
}
