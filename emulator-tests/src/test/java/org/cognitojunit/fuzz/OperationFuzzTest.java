package org.cognitojunit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cognitojunit.emulator.internal.protocol.OperationModel;
import org.cognitojunit.emulator.internal.protocol.ServiceModel;

/** Any calls in any order. {@code -Djqwik.tries.default=10000} makes a long run of it. */
class OperationFuzzTest {

    private static final List<OperationModel> OPERATIONS =
            List.copyOf(ServiceModel.get().operations().values());

    /** The one refusal of something that has been done: Cognito keeps the user to whom it could not write. */
    private static final String WROTE_BEFORE_IT_FAILED = "CodeDeliveryFailureException";

    @Provide
    Arbitrary<List<Call>> calls() {
        return Arbitraries.randomValue(random -> new RandomCalls(random, OPERATIONS).next())
                .list()
                .ofMinSize(20)
                .ofMaxSize(120);
    }

    @Property
    void a_call_is_answered_or_refused_as_cognito_would(@ForAll("calls") List<Call> calls) {
        try (World world = World.begin()) {
            for (Call call : calls) {
                World.Answer answer = world.make(call);

                assertThat(answer.status()).as("%s: %s", call, answer.text()).isIn(200, 400);
                if (answer.isRefusal()) {
                    assertThat(answer.body()).as("%s", call).containsKey("__type");
                    assertThat(answer.text()).as("%s", call).doesNotContain("java.", "cognitojunit");
                }
            }
        }
    }

    @Property
    void a_refused_call_leaves_no_trace(@ForAll("calls") List<Call> calls) {
        try (World world = World.begin()) {
            List<String> before = world.snapshot();
            for (Call call : calls) {
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
}
