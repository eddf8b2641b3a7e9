package org.cognitojunit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.protocol.OperationModel;
import org.cognitojunit.emulator.internal.protocol.ServiceModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any calls in any order. */
class OperationFuzzTest {

    private static final List<OperationModel> OPERATIONS =
            List.copyOf(ServiceModel.get().operations().values());

    /** The one refusal of something that has been done: Cognito keeps the user to whom it could not write. */
    private static final String WROTE_BEFORE_IT_FAILED = "CodeDeliveryFailureException";

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(Seeds.ANY)
    void a_call_is_answered_or_refused_as_cognito_would(long seed) {
        try (World world = World.begin()) {
            for (Call call : calls(seed)) {
                World.Answer answer = world.make(call);

                assertThat(answer.status()).as("%s: %s", call, answer.text()).isIn(200, 400);
                if (answer.isRefusal()) {
                    assertThat(answer.body()).as("%s", call).containsKey("__type");
                    assertThat(answer.text()).as("%s", call).doesNotContain("java.", "cognitojunit");
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource(Seeds.ANY)
    void a_refused_call_leaves_no_trace(long seed) {
        try (World world = World.begin()) {
            List<String> before = world.snapshot();
            for (Call call : calls(seed)) {
                World.Answer answer = world.make(call);
                List<String> after = world.snapshot();

                if (answer.isRefusal()
                        && !WROTE_BEFORE_IT_FAILED.equals(answer.body().get("__type"))) {
                    assertThat(after).as("%s: %s", call, answer.text()).isEqualTo(before);
                }
                before = after;
            }
            assertThat(world.contradictions()).isEmpty();
        }
    }

    private static List<Call> calls(long seed) {
        Random random = new Random(seed);
        RandomCalls calls = new RandomCalls(random, OPERATIONS);
        return Stream.generate(calls::next).limit(random.nextInt(20, 121)).toList();
    }
}
