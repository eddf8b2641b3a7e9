package org.cognitojunit.emulator.internal.trigger;

import java.util.Optional;
import org.cognitojunit.emulator.internal.function.VersionedFunction;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.trigger.Trigger;
import org.cognitojunit.emulator.trigger.TriggerVersion;
import org.jspecify.annotations.Nullable;

/** Finds the function of a trigger: one in Java, else the one of {@code LambdaConfig} where Lambda can be reached. */
final class Functions {

    private final @Nullable LambdaEndpoint lambda;

    Functions(@Nullable LambdaEndpoint lambda) {
        this.lambda = lambda;
    }

    Optional<VersionedFunction> find(UserPool pool, Trigger trigger) {
        return pool.functions().find(trigger).or(() -> configured(pool, trigger));
    }

    private Optional<VersionedFunction> configured(UserPool pool, Trigger trigger) {
        LambdaEndpoint endpoint = lambda;
        if (endpoint == null) {
            return Optional.empty();
        }
        return pool.settings()
                .function(trigger)
                .map(arn -> new VersionedFunction(version(pool, trigger), event -> endpoint.invoke(arn, event)));
    }

    private static TriggerVersion version(UserPool pool, Trigger trigger) {
        return trigger == Trigger.PRE_TOKEN_GENERATION
                ? pool.settings()
                        .preTokenGenerationVersion()
                        .map(TriggerVersion::valueOf)
                        .orElse(TriggerVersion.V1_0)
                : TriggerVersion.V1_0;
    }
}
