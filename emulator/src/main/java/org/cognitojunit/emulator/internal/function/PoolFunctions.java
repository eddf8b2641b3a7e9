package org.cognitojunit.emulator.internal.function;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cognitojunit.emulator.trigger.Trigger;

/** The functions of one pool, at most one for each trigger. */
public final class PoolFunctions {

    private final Map<Trigger, VersionedFunction> byTrigger = new ConcurrentHashMap<>();

    public Optional<VersionedFunction> find(Trigger trigger) {
        return Optional.ofNullable(byTrigger.get(trigger));
    }

    public void put(Trigger trigger, VersionedFunction function) {
        byTrigger.put(trigger, function);
    }

    public void remove(Trigger trigger) {
        byTrigger.remove(trigger);
    }

    /** The same functions, apart from these. */
    public PoolFunctions copy() {
        PoolFunctions copy = new PoolFunctions();
        copy.byTrigger.putAll(byTrigger);
        return copy;
    }
}
