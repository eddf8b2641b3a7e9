package org.cognitojunit.scenariotools.recording;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.time.Clock;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Records scenarios where {@link RecordingMode} says so, and otherwise compares those that have a recording with it. JUnit finds
 * this extension by itself, where it is asked to, so that no scenario needs to know of it.
 */
public final class RecordingExtension implements InvocationInterceptor {

    private static final Namespace NAMESPACE = Namespace.create(RecordingExtension.class);

    private final Clock clock;

    /** For JUnit. */
    public RecordingExtension() {
        this(Clock.systemUTC());
    }

    RecordingExtension(Clock clock) {
        this.clock = clock;
    }

    /** Some scenarios make calls in their constructors, which belong to the one test that the instance is for. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> constructor, ExtensionContext context)
            throws Throwable {
        return observer(context).during(invocation::proceed);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        observer(context).during(invocation::proceed);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        observer(context).during(invocation::proceed);
        observer(context).conclude();
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        interceptTestMethod(invocation, method, context);
    }

    /** What is paid to one test: the key says which, since a store also shows what the contexts around it hold. */
    // JUnit 6 renames the method to computeIfAbsent, which JUnit 5 does not have.
    @SuppressWarnings("deprecation")
    private TestObserver observer(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        context.getUniqueId(),
                        id -> Scenario.of(context)
                                .map(scenario -> RecordingMode.of(context::getConfigurationParameter, clock)
                                        .observerOf(scenario))
                                .orElse(TestObserver.NONE),
                        TestObserver.class);
    }
}
