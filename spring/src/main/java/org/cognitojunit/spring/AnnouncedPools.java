package org.cognitojunit.spring;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.cognitojunit.SharedUserPool;

/**
 * The pools of the test classes that run at present: the one way from JUnit's contexts to Spring's factories, which are told a
 * class and nothing else. Static, because they are made by Spring; a class that runs again, in a later run of the same JVM, is
 * announced anew.
 */
final class AnnouncedPools {

    private static final Map<Class<?>, Supplier<SharedUserPool>> POOLS = new ConcurrentHashMap<>();

    private AnnouncedPools() {}

    /**
     * @param pool asked only when Spring prepares the class, so that a class without tests to run makes no pool
     * @return takes the announcement back
     */
    static PoolAnnouncement.Resource announce(Class<?> testClass, Supplier<SharedUserPool> pool) {
        POOLS.put(testClass, pool);
        return () -> POOLS.remove(testClass, pool);
    }

    /** @throws IllegalStateException if the class was not announced */
    static SharedUserPool of(Class<?> testClass) {
        Supplier<SharedUserPool> pool = POOLS.get(testClass);
        if (pool == null) {
            throw new IllegalStateException("@AutoConfigureCognito of class " + testClass.getName()
                    + " has no user pool yet, since Spring prepares the class before JUnit Jupiter has asked for its"
                    + " conditions. Run it with JUnit Jupiter and without junit.jupiter.conditions.deactivate, and put"
                    + " @AutoConfigureCognito before conditions that load the application, such as"
                    + " @EnabledIf(loadContext = true).");
        }
        return pool.get();
    }
}
