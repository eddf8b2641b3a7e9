package org.cognitojunit.internal.jupiter;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.StackOutputs;
import org.cognitojunit.UserPool;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.definition.UserPoolDefinition;
import org.cognitojunit.internal.provision.PoolNames;
import org.cognitojunit.internal.provision.ProvisionedPools;
import org.cognitojunit.internal.provision.Provisioner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A pool that a class or method declares, itself or by a template. */
public final class DeclaredPool {

    private final Declaration declaration;
    private final UserPoolDefinition definition;
    private final int index;
    private final String declaredBy;
    private final ReentrantLock oneTestAtATime = new ReentrantLock();

    /**
     * @param definition what the pool is to be, with what its template says
     * @param index which it is of those that the declaration makes
     */
    private DeclaredPool(Declaration declaration, UserPoolDefinition definition, int index, String declaredBy) {
        this.declaration = declaration;
        this.definition = definition;
        this.index = index;
        this.declaredBy = declaredBy;
    }

    /** What an annotation on a context's class or method declares: one pool, or those of its templates. */
    static List<DeclaredPool> byAnnotation(CognitoUserPool annotation, ExtensionContext context) {
        String name = annotation.name().isEmpty() ? "" : "(name = \"" + annotation.name() + "\")";
        String declaredBy = "@CognitoUserPool" + name + " on " + describe(context);
        UserPoolDefinition definition = refusing(declaredBy, () -> AnnotatedDefinition.of(annotation));
        return of(new Declaration(annotation, definition, context, declaredBy));
    }

    /** What an extension in a field declares for a context's class or method. */
    static List<DeclaredPool> byField(DeclaresPool extension, UserPoolDefinition definition, ExtensionContext context) {
        String name = definition.name() == null ? "" : " '" + definition.name() + "'";
        String declaredBy = "the @RegisterExtension CognitoUserPoolExtension" + name + " of " + describe(context);
        return of(new Declaration(extension, definition, context, declaredBy));
    }

    private static List<DeclaredPool> of(Declaration declaration) {
        UserPoolDefinition declared = declaration.definition();
        String declaredBy = declaration.declaredBy();
        if (declared.template() == null) {
            return List.of(new DeclaredPool(declaration, declared, 0, declaredBy));
        }
        Provisioner provisioner = StoredRun.of(declaration.context()).provisioner();
        List<UserPoolDefinition> definitions = refusing(declaredBy, () -> provisioner.outline(declared, declaredBy));
        List<DeclaredPool> pools = new ArrayList<>();
        for (UserPoolDefinition definition : definitions) {
            String which = definitions.size() == 1 ? "" : ", whose template makes '" + definition.name() + "'";
            pools.add(new DeclaredPool(declaration, definition, pools.size(), declaredBy + which));
        }
        return pools;
    }

    private static <T> T refusing(String declaredBy, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(declaredBy + ": " + e.getMessage(), e);
        }
    }

    boolean isFrom(Object other) {
        return declaration.source() == other;
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
    public boolean isPerTest() {
        return definition.lifecycle() == Lifecycle.PER_METHOD
                || declaration.context().getTestMethod().isPresent();
    }

    /** Whether each test of a class is to find it as it was before the first. */
    boolean isPutBack() {
        UserPoolDefinition declared = declaration.definition();
        return !isPerTest()
                && declared.lifecycle() == Lifecycle.PER_CLASS
                && !declared.keepChanges()
                && declared.existing() == null;
    }

    /** Held by the test that is given the pool, where it {@link #isPutBack}. */
    ReentrantLock oneTestAtATime() {
        return oneTestAtATime;
    }

    /** The context of the class or method that declares it. */
    ExtensionContext declaringContext() {
        return declaration.context();
    }

    public String declaredBy() {
        return declaredBy;
    }

    /**
     * The pool itself, provisioned by the first to ask.
     *
     * @param where who asks
     * @param what for the message: what is to be filled
     * @throws ExtensionConfigurationException if each test has a pool of its own, and no test is running
     */
    public UserPool pool(ExtensionContext where, String what) {
        return all(where, what).pools().get(index);
    }

    /** The outputs of the templates; empty without a template. */
    Optional<StackOutputs> outputs(ExtensionContext where, String what) {
        return Optional.ofNullable(all(where, what).outputs());
    }

    private ProvisionedPools all(ExtensionContext where, String what) {
        if (definition.lifecycle() == Lifecycle.PER_RUN) {
            return StoredRun.of(where).sharedPools().of(declaration.definition(), declaration.declaredBy());
        }
        if (!isPerTest()) {
            return provisioned(declaration.context());
        }
        if (where.getTestMethod().isEmpty()) {
            throw new ExtensionConfigurationException(what + " is filled before there is a test, but " + declaredBy
                    + " makes a user pool for each test. Use a parameter of the test, or lifecycle PER_CLASS.");
        }
        return provisioned(where);
    }

    private ProvisionedPools provisioned(ExtensionContext keeper) {
        return Stores.computeIfAbsent(keeper, declaration, KeptPools.class, () -> new KeptPools(provision(keeper)))
                .pools;
    }

    private ProvisionedPools provision(ExtensionContext keeper) {
        UserPoolDefinition declared = declaration.definition();
        return StoredRun.of(keeper)
                .provisioner()
                .provision(declared, poolName(keeper, declared.name()), declaration.declaredBy());
    }

    /** The name of the declaring test class or method, so that a pool that is left behind tells where it came from. */
    private static String poolName(ExtensionContext context, @Nullable String name) {
        String type = context.getRequiredTestClass().getName();
        String declaring = context.getTestMethod()
                .map(method -> type + "." + method.getName())
                .orElse(type);
        String full = name == null ? declaring : declaring + "." + name;
        return PoolNames.legal(full.replace('$', '.'));
    }

    private static String describe(ExtensionContext context) {
        Class<?> type = context.getRequiredTestClass();
        return context.getTestMethod()
                .map(Method::getName)
                .map(method -> "method " + type.getName() + "." + method)
                .orElse("class " + type.getName());
    }

    /** Pools in a store, deleted when the store is closed. */
    private record KeptPools(ProvisionedPools pools) implements Resource {

        @Override
        public void close() {
            pools.delete();
        }
    }

    /**
     * What one annotation, or one extension in a field, declares.
     *
     * @param source the annotation, or the extension
     */
    private record Declaration(
            Object source, UserPoolDefinition definition, ExtensionContext context, String declaredBy) {}
}
