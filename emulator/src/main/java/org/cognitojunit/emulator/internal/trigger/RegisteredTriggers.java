package org.cognitojunit.emulator.internal.trigger;

import java.util.function.Supplier;
import org.cognitojunit.emulator.internal.function.VersionedFunction;
import org.cognitojunit.emulator.internal.pool.Tier;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.trigger.PoolTriggers;
import org.cognitojunit.emulator.trigger.Trigger;
import org.cognitojunit.emulator.trigger.TriggerFunction;
import org.cognitojunit.emulator.trigger.TriggerVersion;

/**
 * Takes functions in Java for a pool.
 *
 * @param pool finds it each time: it may have been put back as it was before
 */
public record RegisteredTriggers(Supplier<UserPool> pool) implements PoolTriggers {

    @Override
    public PoolTriggers on(Trigger trigger, TriggerVersion version, TriggerFunction function) {
        if (version != TriggerVersion.V1_0) {
            requireVersions(trigger, version);
        }
        pool.get().functions().put(trigger, new VersionedFunction(version, function));
        return this;
    }

    @Override
    public PoolTriggers remove(Trigger trigger) {
        pool.get().functions().remove(trigger);
        return this;
    }

    private void requireVersions(Trigger trigger, TriggerVersion version) {
        if (trigger != Trigger.PRE_TOKEN_GENERATION) {
            throw new IllegalArgumentException(
                    trigger.configName() + " has no version " + version + ". Only PreTokenGeneration has several.");
        }
        if (pool.get().settings().tier() == Tier.LITE) {
            throw new IllegalArgumentException("Pool " + pool.get().id() + " is of the tier LITE, which does not offer "
                    + "PreTokenGeneration " + version + ". Make it ESSENTIALS or PLUS, or use V1_0.");
        }
    }
}
