package org.cognitojunit.internal.jupiter;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.cognitojunit.Called;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.commons.support.AnnotationSupport;

/** Fills fields of test classes. */
public final class FieldInjection {

    private FieldInjection() {}

    /** Fills the static fields of a class until all its tests are done. */
    public static void intoClass(ExtensionContext context, VisiblePools pools) {
        Class<?> type = context.getRequiredTestClass();
        StaticFields statics =
                Stores.computeIfAbsent(context.getRoot(), StaticFields.class, StaticFields.class, StaticFields::new);
        Fields.requireNoneFinal(type, null);
        List<Field> claimed = new ArrayList<>();
        // Kept before the first field is claimed, so that a failure at the second gives the first back.
        Stores.put(context, StaticFields.class, (Resource) () -> claimed.forEach(statics::release));
        for (Field field : Fields.injectable(type, true)) {
            Injectable wanted = injectable(field);
            if (statics.claim(field, wanted, wanted.value(pools, context), type)) {
                claimed.add(field);
            }
        }
    }

    /** Fills the instance fields of a test instance; before there is a test, those that need none. */
    public static void intoInstance(Object instance, ExtensionContext context, VisiblePools pools) {
        Fields.requireNoneFinal(instance.getClass(), instance);
        for (Field field : Fields.injectable(instance.getClass(), false)) {
            Injectable wanted = injectable(field);
            boolean madeByTheTest = wanted.isPerRun() && Fields.get(field, instance) != null;
            boolean tooEarly = context.getTestMethod().isEmpty() && wanted.isPerTest(pools);
            if (!madeByTheTest && !tooEarly) {
                Fields.set(field, instance, wanted.value(pools, context));
            }
        }
    }

    /**
     * Refuses what cannot work: tests that run at the same time on one instance, whose one field would have to hold a pool of
     * each.
     */
    public static void requireOneTestAtATime(Object instance, ExtensionContext context, VisiblePools pools) {
        boolean shared = context.getTestInstanceLifecycle()
                .filter(Lifecycle.PER_CLASS::equals)
                .isPresent();
        if (!shared || context.getExecutionMode() != ExecutionMode.CONCURRENT) {
            return;
        }
        Fields.injectable(instance.getClass(), false).stream()
                .filter(field -> injectable(field).isPerTest(pools))
                .findFirst()
                .ifPresent(field -> {
                    throw new ExtensionConfigurationException("Field " + Fields.describe(field)
                            + " is shared by tests that run at the same time, but "
                            + injectable(field).declaredBy(pools)
                            + " makes a user pool for each. Use a parameter of the test.");
                });
    }

    private static Injectable injectable(Field field) {
        return new Injectable(
                field.getType(),
                AnnotationSupport.findAnnotation(field, Called.class).orElse(null),
                "Field " + Fields.describe(field));
    }
}
