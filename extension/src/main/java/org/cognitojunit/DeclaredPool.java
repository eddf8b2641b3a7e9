package org.cognitojunit;

import java.lang.reflect.Method;
import java.util.Optional;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.definition.UserPoolDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A pool that a class or method declares, kept in the store of that element: whoever looks from there or from further in
 * finds the nearest.
 */
final class DeclaredPool {

    private final CognitoUserPoolExtension owner;
    private final Object source;
    private final UserPoolDefinition definition;
    private final ExtensionContext context;
    private final String declaredBy;

    /**
     * @param owner provides the pool to tests
     * @param source the annotation, or the extension in a field
     */
    private DeclaredPool(
            CognitoUserPoolExtension owner,
            Object source,
            UserPoolDefinition definition,
            ExtensionContext context,
            String declaredBy) {
        this.owner = owner;
        this.source = source;
        this.definition = definition;
        this.context = context;
        this.declaredBy = declaredBy;
    }

    /** Notes what the annotation on a context's class or method declares, if it has one. Doing so twice changes nothing. */
    static void byAnnotation(CognitoUserPoolExtension owner, ExtensionContext context) {
        AnnotationSupport.findAnnotation(context.getElement(), CognitoUserPool.class)
                .ifPresent(annotation -> {
                    String declaredBy = "@CognitoUserPool on " + describe(context);
                    declare(new DeclaredPool(owner, annotation, read(annotation, declaredBy), context, declaredBy));
                });
    }

    private static UserPoolDefinition read(CognitoUserPool annotation, String declaredBy) {
        try {
            return AnnotatedDefinition.of(annotation);
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(declaredBy + ": " + e.getMessage(), e);
        }
    }

    /** Notes what an extension in a field declares: for the class where it first appears, and for what is nested in it. */
    static void byField(CognitoUserPoolExtension owner, UserPoolDefinition definition, ExtensionContext context) {
        if (!isDeclaredAround(context, owner)) {
            String declaredBy = "the @RegisterExtension CognitoUserPoolExtension of " + describe(context);
            declare(new DeclaredPool(owner, owner, definition, context, declaredBy));
        }
    }

    private static boolean isDeclaredAround(ExtensionContext context, Object source) {
        DeclaredPool declared = nearest(context);
        while (declared != null) {
            if (declared.source == source) {
                return true;
            }
            declared = declared.context.getParent().map(DeclaredPool::nearest).orElse(null);
        }
        return false;
    }

    private static void declare(DeclaredPool declared) {
        DeclaredPool other = nearest(declared.context);
        if (other == null || !other.isOf(declared.context)) {
            Stores.put(declared.context, DeclaredPool.class, declared);
        } else if (!other.source.equals(declared.source)) {
            throw new ExtensionConfigurationException("Two user pools are declared: by " + other.declaredBy
                    + ", and by " + declared.declaredBy + ". Keep one of them.");
        }
    }

    /**
     * The pool that an element of a test class gets: the nearest to where the element is declared. So the fields of an outer
     * class hold the outer class' pool, also while a test of a nested class with a pool of its own runs.
     *
     * @param declaringClass the class that declares the field, constructor or method
     */
    static @Nullable DeclaredPool of(ExtensionContext context, Class<?> declaringClass) {
        ExtensionContext from = context;
        Optional<ExtensionContext> next = Optional.of(context);
        while (next.isPresent()) {
            if (next.get()
                    .getTestClass()
                    .filter(declaringClass::isAssignableFrom)
                    .isPresent()) {
                from = next.get();
                break;
            }
            next = next.get().getParent();
        }
        return nearest(from);
    }

    private static @Nullable DeclaredPool nearest(ExtensionContext context) {
        return Stores.nearest(context, DeclaredPool.class, DeclaredPool.class);
    }

    boolean isOwnedBy(CognitoUserPoolExtension extension) {
        return owner == extension;
    }

    private boolean isOf(ExtensionContext other) {
        return context.getUniqueId().equals(other.getUniqueId());
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
        return new ProvisionedPool(provisioner, provisioner.provision(definition, PoolNames.of(keeper), declaredBy));
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
