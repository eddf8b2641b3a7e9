package org.cognitojunit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.internal.api.Shape;
import org.cognitojunit.emulator.internal.protocol.OperationModel;
import org.cognitojunit.emulator.internal.protocol.ServiceModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;

/** The smallest request of every operation, and whether its answer is the model's. */
class AnswerWalkTest {

    static Stream<OperationModel> operations() {
        Set<String> emulated = emulated();
        return ServiceModel.get().operations().values().stream()
                .filter(operation -> emulated.contains(operation.name()))
                .filter(operation -> !Requests.NOT_GRANTED_FOR_SURE.contains(operation.name()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_smallest_request_gets_an_answer_of_the_model(OperationModel operation)
            throws ReflectiveOperationException {
        try (Scene scene = new Scene()) {
            Scene.Answer answer = scene.call(operation.name(), Requests.smallest(operation, scene));

            assertThat(answer.status()).as("%s", answer).isEqualTo(200);
            Shape.Structure shape =
                    operation.output().orElseGet(() -> new Shape.Structure("none", Map.of(), Set.of(), Map.of()));
            check(shape, answer.body(), operation.name());
            SdkPojo response = SdkReader.read(operation.name(), answer);
            assertThat(answer.body().keySet())
                    .as("what the SDK reads")
                    .allSatisfy(member ->
                            assertThat(SdkReader.member(response, member)).isPresent());
        }
    }

    private static Set<String> emulated() {
        try (CognitoEmulator emulator = CognitoEmulator.start()) {
            return Set.copyOf(emulator.operations());
        }
    }

    private static void check(Shape shape, Object value, String path) {
        if (shape instanceof Shape.Structure structure) {
            assertThat(value).as(path).isInstanceOf(Map.class);
            Map<?, ?> members = (Map<?, ?>) value;
            assertThat(structure.members().keySet())
                    .as("members of %s", path)
                    .containsAll(
                            members.keySet().stream().map(String.class::cast).toList());
            assertThat(members.keySet().stream().map(String.class::cast))
                    .as("required members of %s", path)
                    .containsAll(structure.required());
            members.forEach((name, member) ->
                    check(structure.members().get((String) name).shape(), member, path + "." + name));
        } else if (shape instanceof Shape.ListOf list) {
            assertThat(value).as(path).isInstanceOf(List.class);
            ((List<?>) value).forEach(element -> check(list.member().shape(), element, path + "[]"));
        } else if (shape instanceof Shape.MapOf map) {
            assertThat(value).as(path).isInstanceOf(Map.class);
            ((Map<?, ?>) value).forEach((key, element) -> check(map.value().shape(), element, path + "." + key));
        } else if (!(shape instanceof Shape.Document)) {
            assertThat(value).as(path).isInstanceOf(type(shape));
        }
        if (shape instanceof Shape.Text text && !text.values().isEmpty()) {
            assertThat(text.values()).as(path).contains((String) value);
        }
    }

    private static Class<?> type(Shape shape) {
        if (shape instanceof Shape.Whole || shape instanceof Shape.Timestamp) {
            return Number.class;
        }
        return shape instanceof Shape.Bool ? Boolean.class : String.class;
    }
}
