package org.cognitojunit;

import java.lang.reflect.Method;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.definition.UserPoolDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A pool that a class or method declares. */
final class DeclaredPool {

    private final Object source;
    private final UserPoolDefinition definition;
    private final ExtensionContext context;
    private final String declaredBy;

    /**
     * @param source the annotation, or the extension in a field
     */
    private DeclaredPool(Object source, UserPoolDefinition definition, ExtensionContext context, String declaredBy) {
        this.source = source;
        this.definition = definition;
        this.context = context;
        this.declaredBy = declaredBy;
    }

    /** What an annotation on a context's class or method declares. */
    static DeclaredPool byAnnotation(CognitoUserPool annotation, ExtensionContext context) {
        String name = annotation.name().isEmpty() ? "" : "(name = \"" + annotation.name() + "\")";
        String declaredBy = "@CognitoUserPool" + name + " on " + describe(context);
        return new DeclaredPool(annotation, read(annotation, declaredBy), context, declaredBy);
    }

    private static UserPoolDefinition read(CognitoUserPool annotation, String declaredBy) {
        try {
            return AnnotatedDefinition.of(annotation);
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(declaredBy + ": " + e.getMessage(), e);
        }
    }

    /** What an extension in a field declares for a context's class or method. */
    static DeclaredPool byField(
            CognitoUserPoolExtension extension, UserPoolDefinition definition, ExtensionContext context) {
        String name = definition.name() == null ? "" : " '" + definition.name() + "'";
        String declaredBy = "the @RegisterExtension CognitoUserPoolExtension" + name + " of " + describe(context);
        return new DeclaredPool(extension, definition, context, declaredBy);
    }

    boolean isFrom(Object other) {
        return source == other;
    }

    UserPoolDefinition definition() {
        return definition;
    }

    /** What the test calls it; null where it has no name. */
    @Nullable
    String name() {
        return definition.name();
    }

    /** Whether only a test can have it: because each test has a pool of its own, or because the test declares it. */
    boolean isPerTest() {
        return definition.lifecycle() == Lifecycle.PER_METHOD
                || context.getTestMethod().isPresent();
    }

    String declaredBy() {
        return declaredBy;
    }

    /**
     * The pool itself, provisioned by the first to ask.
     *
     * @param where who asks
     * @param what for the message: what is to be filled
     * @throws ExtensionConfigurationException if each test has a pool of its own, and no test is running
     */
    UserPool pool(ExtensionContext where, String what) {
        if (definition.lifecycle() == Lifecycle.PER_RUN) {
            return CognitoRun.of(where).sharedPools().of(definition, declaredBy);
        }
        if (!isPerTest()) {
            return provisioned(context);
        }
        if (where.getTestMethod().isEmpty()) {
            throw new ExtensionConfigurationException(what + " is filled before there is a test, but " + declaredBy
                    + " makes a user pool for each test. Use a parameter of the test, or lifecycle PER_CLASS.");
        }
        return provisioned(where);
    }

    private UserPool provisioned(ExtensionContext keeper) {
        return Stores.computeIfAbsent(keeper, this, ProvisionedPool.class, () -> provision(keeper)).pool;
    }

    private ProvisionedPool provision(ExtensionContext keeper) {
        Provisioner provisioner = CognitoRun.of(keeper).provisioner();
        String poolName = PoolNames.of(keeper, definition.name());
        return new ProvisionedPool(provisioner, provisioner.provision(definition, poolName, declaredBy));
    }

    private static String describe(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        return context.getTestMethod()
                .map(Method::getName)
                .map(method -> "method " + type.getName() + "." + method)
                .orElse("class " + type.getName());
    }

    /** A pool in a store, deleted when the store is closed. */
    private record ProvisionedPool(Provisioner provisioner, UserPool pool) implements Resource {

        @Override
        public void close() {
            provisioner.delete(pool.id());
        }
    }
}
