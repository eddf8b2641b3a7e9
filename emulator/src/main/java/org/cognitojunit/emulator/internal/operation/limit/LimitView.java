package org.cognitojunit.emulator.internal.operation.limit;

import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.quota.ApiCategory;
import org.cognitojunit.emulator.internal.quota.ProvisionedLimits;

/** A limit as answers show it. */
final class LimitView {

    private LimitView() {}

    static ApiCategory category(Input input) {
        return ProvisionedLimits.category(
                input.structure("LimitDefinition").orElseThrow().map("Attributes"));
    }

    static Output of(Input input, ApiCategory category, ProvisionedLimits limits) {
        return Output.of(
                "Limit",
                Output.empty()
                        .withAll(input.tree("LimitDefinition"))
                        .with("ProvisionedLimitValue", limits.provisioned(category))
                        .with("FreeLimitValue", category.free()));
    }
}
