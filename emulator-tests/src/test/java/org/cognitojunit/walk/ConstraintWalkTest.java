package org.cognitojunit.walk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.text.ParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.api.Json;
import org.cognitojunit.emulator.internal.protocol.OperationModel;
import org.cognitojunit.emulator.internal.protocol.ServiceModel;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every constraint of every member of every input, broken once. */
class ConstraintWalkTest {

    private static final String SIGNATURE =
            "AWS4-HMAC-SHA256 Credential=AKID/20261123/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=ab";

    /** Members that it cannot do without are optional in the model. */
    private static final String WANTS_MORE_THAN_THE_MODEL = "UpdateManagedLoginBranding";

    @AutoClose
    private static final CognitoEmulator EMULATOR = CognitoEmulator.start();

    static Collection<OperationModel> operations() {
        return ServiceModel.get().operations().values();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_violation_is_refused_in_the_words_of_aws(OperationModel operation) {
        SoftAssertions softly = new SoftAssertions();
        for (Violation violation : Violations.of(operation.input(), "")) {
            Map<String, Object> refusal = call(operation, violation.value());
            softly.assertThat(refusal)
                    .as("%s: %s", operation.name(), violation)
                    .containsExactly(
                            Map.entry("__type", "InvalidParameterException"),
                            Map.entry("message", violation.message()));
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_smallest_input_violates_nothing(OperationModel operation) {
        assumeThat(operation.name()).isNotEqualTo(WANTS_MORE_THAN_THE_MODEL);

        Map<String, Object> answer = call(operation, Samples.smallest(operation.input()));

        assertThat(String.valueOf(answer.get("message"))).doesNotContain("validation error");
    }

    @Test
    void the_walk_is_a_long_one() {
        long violations = operations().stream()
                .mapToLong(operation -> Violations.of(operation.input(), "").size())
                .sum();

        assertThat(violations).isGreaterThan(1500);
    }

    private static Map<String, Object> call(OperationModel operation, Object input) {
        Map<String, List<String>> headers = Map.of(
                "Authorization", List.of(SIGNATURE),
                "X-Amz-Date", List.of("20261123T000000Z"),
                "X-Amz-Target", List.of("AWSCognitoIdentityProviderService." + operation.name()));
        byte[] body = Json.write(tree(input)).getBytes(UTF_8);
        EmulatorResponse response = EMULATOR.handle(new EmulatorRequest("POST", "/", headers, body));
        String text = new String(response.body(), UTF_8);
        try {
            return text.isEmpty() ? Map.of() : Json.parse(text);
        } catch (ParseException e) {
            throw new AssertionError(operation.name() + " answered what is no JSON object: " + text, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(Object input) {
        return (Map<String, Object>) input;
    }
}
