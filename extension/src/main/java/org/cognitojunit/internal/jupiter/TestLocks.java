package org.cognitojunit.internal.jupiter;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.RequiresCapability;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Keeps tests that may move the emulator's clock apart from all others, since they all share it: sessions and tokens of a
 * test that runs at the same time would expire in its hands. Tests that leave the clock alone still run side by side.
 *
 * <p>A test may move the clock if it says so, by requiring {@link Capability#CLOCK}; or if it is given the emulator, unless it
 * says by other requirements what it wants of it.
 *
 * <p>A class whose pool lives as long as it does is kept apart as a whole: between two of its tests, another class would let the
 * temporary passwords and tokens expire that its first test has left to the second.
 *
 * <p>Tests of a class whose pool is put back before each of them run one after the other, or one would take away what another
 * needs. {@link DeclaredState} waits for them as well, where no annotation tells JUnit.
 */
public final class TestLocks implements ResourceLocksProvider {

    public static final String CLOCK = "org.cognitojunit.emulator.clock";

    /** With the locks of its methods, JUnit makes of this one what the whole class needs. */
    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
        List<CognitoUserPool> pools = poolsForAllTests(testClass);
        Set<Lock> locks = new HashSet<>();
        if (!pools.isEmpty()) {
            locks.add(new Lock(CLOCK, ResourceAccessMode.READ));
        }
        if (pools.stream().anyMatch(TestLocks::isPutBack)) {
            locks.add(new Lock("org.cognitojunit.pool of " + testClass.getName(), ResourceAccessMode.READ_WRITE));
        }
        return locks;
    }

    @Override
    public Set<Lock> provideForNestedClass(List<Class<?>> enclosing, Class<?> testClass) {
        return provideForClass(testClass);
    }

    private static boolean isPutBack(CognitoUserPool pool) {
        return pool.lifecycle() == Lifecycle.PER_CLASS
                && !pool.keepChanges()
                && pool.existing().isEmpty();
    }

    private static List<CognitoUserPool> poolsForAllTests(Class<?> testClass) {
        List<CognitoUserPool> own = PoolAnnotations.on(testClass);
        Stream<CognitoUserPool> pools =
                own.isEmpty() ? PoolAnnotations.inheritedBy(testClass).stream().flatMap(List::stream) : own.stream();
        return pools.filter(pool -> pool.lifecycle() != Lifecycle.PER_METHOD).toList();
    }

    @Override
    public Set<Lock> provideForMethod(List<Class<?>> enclosing, Class<?> testClass, Method testMethod) {
        List<Class<?>> classes =
                Stream.concat(Stream.of(testClass), enclosing.stream()).toList();
        boolean moves = requirement(testMethod, classes)
                .map(required -> Arrays.asList(required.value()).contains(Capability.CLOCK))
                .orElseGet(() -> isGivenTheEmulator(testMethod, classes));
        return Set.of(new Lock(CLOCK, moves ? ResourceAccessMode.READ_WRITE : ResourceAccessMode.READ));
    }

    private static Optional<RequiresCapability> requirement(Method testMethod, List<Class<?>> classes) {
        return Stream.concat(Stream.of(testMethod), classes.stream())
                .flatMap(element -> AnnotationSupport.findAnnotation(element, RequiresCapability.class).stream())
                .findFirst();
    }

    private static boolean isGivenTheEmulator(Method testMethod, List<Class<?>> classes) {
        return Arrays.asList(testMethod.getParameterTypes()).contains(CognitoEmulator.class)
                || classes.stream()
                        .anyMatch(type -> !ReflectionSupport.findFields(
                                        type,
                                        field -> field.getType() == CognitoEmulator.class,
                                        HierarchyTraversalMode.TOP_DOWN)
                                .isEmpty());
    }
}
