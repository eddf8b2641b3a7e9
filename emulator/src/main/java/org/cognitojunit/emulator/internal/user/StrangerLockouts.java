package org.cognitojunit.emulator.internal.user;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The lockouts of users who do not exist, so that wrong passwords do not tell them from those who do. There is no end to
 * names that can be tried: those tried first are forgotten first.
 */
public final class StrangerLockouts {

    private static final int REMEMBERED = 10_000;

    private final Map<String, Lockout> bySub = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Lockout> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The lockout of a {@code sub} that no user has. */
    public synchronized Lockout of(String sub) {
        return bySub.getOrDefault(sub, Lockout.NONE);
    }

    /** The same lockouts, apart from these. */
    public synchronized StrangerLockouts copy() {
        StrangerLockouts copy = new StrangerLockouts();
        copy.bySub.putAll(bySub);
        return copy;
    }

    /** Replaces a lockout, in one step. */
    public synchronized void change(String sub, UnaryOperator<Lockout> change) {
        bySub.put(sub, change.apply(of(sub)));
    }
}
