package org.cognitojunit.emulator.protocol;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.protocols.core.OperationInfo;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.auth.scheme.CognitoIdentityProviderAuthSchemeProvider;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderRequest;

/** What the AWS SDK on the class path knows of the API, read from its generated classes. */
final class SdkModel {

    private static final String TRANSFORM = "software.amazon.awssdk.services.cognitoidentityprovider.transform.";

    private SdkModel() {}

    /**
     * One operation of the SDK.
     *
     * @param wireName as {@code X-Amz-Target} names it, which Java's naming rules may not
     */
    record SdkOperation(String wireName, SdkPojo request, SdkPojo response, boolean signed) {

        @Override
        public String toString() {
            return wireName;
        }
    }

    static Stream<SdkOperation> operations() {
        return Arrays.stream(CognitoIdentityProviderClient.class.getMethods())
                .filter(method -> method.getParameterCount() == 1)
                .filter(method -> CognitoIdentityProviderRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
                .filter(method -> !method.getName().endsWith("Paginator"))
                .map(SdkModel::operation);
    }

    private static SdkOperation operation(Method method) {
        Class<?> request = method.getParameterTypes()[0];
        String wireName = wireName(request);
        boolean signed =
                CognitoIdentityProviderAuthSchemeProvider.defaultProvider()
                        .resolveAuthScheme(p -> p.operation(wireName).region(Region.US_EAST_1))
                        .stream()
                        .noneMatch(option -> option.schemeId().equals("smithy.api#noAuth"));
        return new SdkOperation(wireName, empty(request), empty(method.getReturnType()), signed);
    }

    private static String wireName(Class<?> request) {
        try {
            Field binding = Class.forName(TRANSFORM + request.getSimpleName() + "Marshaller")
                    .getDeclaredField("SDK_OPERATION_BINDING");
            binding.setAccessible(true);
            String target = ((OperationInfo) binding.get(null)).operationIdentifier();
            return target.substring(target.indexOf('.') + 1);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("The SDK's marshallers have changed: find the wire name of an operation anew.", e);
        }
    }

    private static SdkPojo empty(Class<?> type) {
        try {
            Object builder = type.getMethod("builder").invoke(null);
            Method build = builder.getClass().getMethod("build");
            build.setAccessible(true);
            return (SdkPojo) build.invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " cannot be built empty.", e);
        }
    }

    /** The values of the enumeration that a member has, directly or as elements of a list; empty for other members. */
    static Set<String> enumeration(SdkPojo structure, String memberName) {
        Class<?> type = structure.getClass().getEnclosingClass() == null
                ? structure.getClass()
                : structure.getClass().getEnclosingClass();
        return Arrays.stream(type.getMethods())
                .filter(m -> m.getParameterCount() == 0 && m.getName().equalsIgnoreCase(memberName))
                .flatMap(m -> enumType(m.getGenericReturnType()).stream())
                .findFirst()
                .map(SdkModel::values)
                .orElse(Set.of());
    }

    private static Optional<Class<?>> enumType(Type type) {
        List<Type> candidates = type instanceof ParameterizedType parameterized
                ? List.of(parameterized.getActualTypeArguments())
                : List.of(type);
        return candidates.stream()
                .filter(candidate -> candidate instanceof Class<?> c && c.isEnum())
                .<Class<?>>map(candidate -> (Class<?>) candidate)
                .findFirst();
    }

    private static Set<String> values(Class<?> type) {
        Set<String> values = new LinkedHashSet<>();
        for (Object constant : type.getEnumConstants()) {
            if (!((Enum<?>) constant).name().equals("UNKNOWN_TO_SDK_VERSION")) {
                values.add(constant.toString());
            }
        }
        return values;
    }
}
