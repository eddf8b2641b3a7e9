package org.cognitojunit.spring;

import org.cognitojunit.CognitoUserPoolExtension;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.test.context.TestContextAnnotationUtils;

/**
 * Announces to Spring where a test class has its pool. A condition, though it never disables anything: JUnit asks conditions
 * before it calls or creates anything else, so that neither the order of annotations matters, nor that an instance may be made
 * before the callbacks for its class.
 */
final class PoolAnnouncement implements ExecutionCondition {

    private static final Namespace NAMESPACE = Namespace.create(PoolAnnouncement.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isEmpty()) {
            context.getTestClass().ifPresent(testClass -> announce(testClass, context));
        }
        return ConditionEvaluationResult.enabled("@AutoConfigureCognito disables nothing");
    }

    private static void announce(Class<?> testClass, ExtensionContext context) {
        String neededBy = "@AutoConfigureCognito of class " + testClass.getName();
        Resource announcement = AnnouncedPools.announce(
                testClass, () -> CognitoUserPoolExtension.sharedPool(context, pool(testClass), neededBy));
        context.getStore(NAMESPACE).put(testClass, announcement);
    }

    private static String pool(Class<?> testClass) {
        AutoConfigureCognito annotation =
                TestContextAnnotationUtils.findMergedAnnotation(testClass, AutoConfigureCognito.class);
        return annotation == null ? "" : annotation.pool();
    }

    /** Closed with the store that it is in. JUnit before 5.13 looks for one of these interfaces, JUnit 6 for the other. */
    @SuppressWarnings("deprecation")
    interface Resource extends AutoCloseable, ExtensionContext.Store.CloseableResource {

        @Override
        void close();
    }
}
