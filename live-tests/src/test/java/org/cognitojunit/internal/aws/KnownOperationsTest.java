package org.cognitojunit.internal.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GetUserRequest;

/** What the rules of a live run go by, held against the model of the SDK on the class path. */
class KnownOperationsTest {

    /** They make a pool, or are refused by another rule. */
    private static final List<String> WITHOUT_A_POOL = List.of("CreateUserPool", "UpdateProvisionedLimit");

    private static final Set<String> NAMES_OF_POOLS = Set.of("UserPoolId", "ResourceArn", "ClientId", "AccessToken");

    static Stream<Method> operations() {
        return Arrays.stream(CognitoIdentityProviderClient.class.getMethods())
                .filter(method -> CognitoIdentityProviderResponse.class.isAssignableFrom(method.getReturnType()))
                .filter(method -> method.getParameterCount() == 1)
                .filter(method -> CognitoIdentityProviderRequest.class.isAssignableFrom(method.getParameterTypes()[0]));
    }

    @Test
    void the_SDKs_model_has_the_operations_of_the_API() {
        assertThat(operations()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_operation_of_the_SDK_is_known(Method operation) {
        assertThat(RateCategory.of(name(operation))).isNotEqualTo(RateCategory.UNKNOWN);
        assertThatCode(() -> call(name(operation))).doesNotThrowAnyException();
    }

    @Test
    void what_is_newer_than_this_project_is_refused() {
        assertThatExceptionOfType(SdkClientException.class)
                .isThrownBy(() -> call("TomorrowsOperation"))
                .withMessage("This live run does not call TomorrowsOperation: this version of cognito-junit does not"
                        + " know the operation, nor what it may send, change or cost. Use a newer version of"
                        + " cognito-junit, or put @RequiresCapability(Capability.EMULATOR) on the test, which is then"
                        + " disabled here.");
    }

    /** Else a call of it could not be refused. */
    @Test
    void what_changes_something_names_the_pool_in_a_way_that_is_looked_at() {
        assertThat(operations().filter(operation -> OperationEffect.of(name(operation)) != OperationEffect.READS))
                .filteredOn(operation -> members(operation).noneMatch(NAMES_OF_POOLS::contains))
                .extracting(KnownOperationsTest::name)
                .containsExactlyInAnyOrderElementsOf(WITHOUT_A_POOL);
    }

    @Test
    void what_is_named_like_reading_has_the_rate_of_reading() {
        Set<RateCategory> reading = operations()
                .map(KnownOperationsTest::name)
                .filter(operation -> OperationEffect.of(operation) == OperationEffect.READS)
                .map(RateCategory::of)
                .collect(Collectors.toSet());

        assertThat(reading)
                .containsExactlyInAnyOrder(
                        RateCategory.USER_READ,
                        RateCategory.USER_RESOURCE_READ,
                        RateCategory.USER_LIST,
                        RateCategory.USER_POOL_READ,
                        RateCategory.USER_POOL_RESOURCE_READ,
                        RateCategory.USER_POOL_CLIENT_READ,
                        // GetProvisionedLimit: the update is refused.
                        RateCategory.LIMIT_MANAGEMENT);
    }

    /** An operation that is named like reading, and is not, sends a code, or gives tokens. */
    @Test
    void what_is_named_like_reading_reads_with_these_exceptions() {
        assertThat(operations().map(KnownOperationsTest::name))
                .filteredOn(operation -> operation.matches("(Admin)?(Describe|Get|List)[A-Z].*")
                        && OperationEffect.of(operation) != OperationEffect.READS)
                .containsExactlyInAnyOrder(
                        "GetClientToken", "GetTokensFromRefreshToken", "GetUserAttributeVerificationCode");
    }

    private static void call(String operation) {
        ExecutionAttributes attributes =
                new ExecutionAttributes().putAttribute(SdkExecutionAttribute.OPERATION_NAME, operation);
        new KnownOperations().beforeExecution(() -> GetUserRequest.builder().build(), attributes);
    }

    /** As the API has it: the client's method begins with a small letter, and is the same otherwise. */
    private static String name(Method operation) {
        return operation.getName().substring(0, 1).toUpperCase(Locale.ROOT)
                + operation.getName().substring(1);
    }

    private static Stream<String> members(Method operation) {
        try {
            Object builder =
                    operation.getParameterTypes()[0].getMethod("builder").invoke(null);
            return ((SdkPojo) builder).sdkFields().stream().map(SdkField::memberName);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
