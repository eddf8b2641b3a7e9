package org.cognitojunit;

import java.util.Optional;
import org.cognitojunit.definition.UserPoolDefinition;
import org.cognitojunit.definition.UserPoolDefinitionBuilder;
import org.cognitojunit.internal.jupiter.Declarations;
import org.cognitojunit.internal.jupiter.DeclaredPool;
import org.cognitojunit.internal.jupiter.DeclaredState;
import org.cognitojunit.internal.jupiter.DeclaresPool;
import org.cognitojunit.internal.jupiter.ExchangeExtension;
import org.cognitojunit.internal.jupiter.FieldInjection;
import org.cognitojunit.internal.jupiter.Fields;
import org.cognitojunit.internal.jupiter.OldJUnit;
import org.cognitojunit.internal.jupiter.ParameterInjection;
import org.cognitojunit.internal.jupiter.PoolOfRun;
import org.cognitojunit.internal.jupiter.Stores;
import org.cognitojunit.internal.jupiter.TestLocks;
import org.cognitojunit.internal.jupiter.VisiblePools;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * The extension behind {@link CognitoUserPool @CognitoUserPool}, and its twin for tests that rather write code.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final CognitoUserPoolExtension COGNITO = CognitoUserPoolExtension.builder()
 *         .user("alice", user -> user.password("Correct-Horse-1"))
 *         .build();
 * }</pre>
 *
 * <p>In a static field it makes a pool for the class, in an instance field one for each test; what tests get of it is the
 * same as with the annotation. Several fields make several pools, each with a name. It holds nothing but its definition: one
 * instance serves any number of tests at a time.
 *
 * <p>One thing only an annotation can say: JUnit reads there which tests must not run at the same time. Where tests run in
 * parallel and some of them move the emulator's clock, a class with this extension says so itself:
 *
 * <pre>{@code
 * @ResourceLock(value = CognitoUserPoolExtension.CLOCK, mode = ResourceAccessMode.READ) // READ_WRITE to move it
 * class SignInTest {}
 * }</pre>
 */
public final class CognitoUserPoolExtension extends ExchangeExtension
        implements DeclaresPool,
                BeforeAllCallback,
                BeforeEachCallback,
                TestInstancePreConstructCallback,
                TestInstancePostProcessor,
                ParameterResolver {

    /** The lock of the clock that all tests of a run share. {@link CognitoUserPool @CognitoUserPool} takes it by itself. */
    public static final String CLOCK = TestLocks.CLOCK;

    /** Null where the annotation says it. */
    private final @Nullable UserPoolDefinition definition;

    /** For {@code @ExtendWith}, which {@link CognitoUserPool @CognitoUserPool} carries. */
    CognitoUserPoolExtension() {
        this(null);
    }

    private CognitoUserPoolExtension(@Nullable UserPoolDefinition definition) {
        OldJUnit.refuse();
        this.definition = definition;
    }

    /** Makes an extension for a {@code @RegisterExtension} field. */
    public static UserPoolDefinitionBuilder<CognitoUserPoolExtension> builder() {
        return new UserPoolDefinitionBuilder<>(CognitoUserPoolExtension::of);
    }

    /** The extension for a definition that is there already. */
    public static CognitoUserPoolExtension of(UserPoolDefinition definition) {
        return new CognitoUserPoolExtension(definition);
    }

    /**
     * The pool that a test class declares, itself or by a class around it, provisioned by the first to ask: for extensions that
     * start the application under test. It may be called in any callback, also before that of this extension.
     *
     * @param context of a test class, or of something in it
     * @param poolName which of several pools; empty for the only one
     * @param neededBy for messages: what needs the pool
     * @throws ExtensionConfigurationException if no such pool is declared, or one that lives shorter than the run
     * @throws ProvisioningException if it cannot be provisioned
     */
    public static SharedUserPool sharedPool(ExtensionContext context, String poolName, String neededBy) {
        return PoolOfRun.of(context, poolName, neededBy);
    }

    /** What the extension in a field declares; empty for that of the annotation. */
    @Override
    public Optional<UserPoolDefinition> definition() {
        return Optional.ofNullable(definition);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (!isOnDuty(context)) {
            return;
        }
        VisiblePools pools = VisiblePools.from(context, context.getRequiredTestClass());
        if (pools.isEmpty()) {
            return;
        }
        for (DeclaredPool declared : pools.all()) {
            if (!declared.isPerTest()) {
                covers(context, declared.pool(context, declared.declaredBy()));
            }
        }
        FieldInjection.intoClass(context, pools);
        context.getTestInstance().ifPresent(instance -> fill(instance, context));
        DeclaredState.beforeClass(context);
    }

    /** What a constructor does to a pool is the test's doing: the pool is put back before. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factoryContext, ExtensionContext context) {
        if (context.getTestMethod().isPresent() && isOnDuty(context)) {
            DeclaredState.beforeTest(context);
        }
    }

    @Override
    public void postProcessTestInstance(Object testInstance, ExtensionContext context) {
        if (isOnDuty(context)) {
            fill(testInstance, context);
        }
    }

    private static void fill(Object instance, ExtensionContext context) {
        VisiblePools pools = visibleFrom(instance, context);
        if (!pools.isEmpty()) {
            FieldInjection.intoInstance(instance, context, pools);
        }
    }

    private static VisiblePools visibleFrom(Object instance, ExtensionContext context) {
        Declarations declarations = Declarations.of(context);
        Fields.extensions(instance.getClass(), instance).forEach(declarations::declareField);
        return VisiblePools.from(context, instance.getClass());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!isOnDuty(context)) {
            return;
        }
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            VisiblePools pools = visibleFrom(instance, context);
            for (DeclaredPool declared : pools.all()) {
                covers(context, declared.pool(context, declared.declaredBy()));
            }
            if (!pools.isEmpty()) {
                FieldInjection.requireOneTestAtATime(instance, context, pools);
                // Once more: a test may have pools of its own, and a shared instance may hold those of another test.
                FieldInjection.intoInstance(instance, context, pools);
            }
        }
        DeclaredState.beforeTest(context);
    }

    /**
     * Whether this extension does the work here. JUnit may have registered several for a class: that of the annotation, and
     * those in fields, which then only say what pools are to be.
     */
    private boolean isOnDuty(ExtensionContext context) {
        CognitoUserPoolExtension onDuty = Stores.computeIfAbsent(
                context, CognitoUserPoolExtension.class, CognitoUserPoolExtension.class, () -> this);
        Declarations.of(context).declareField(this);
        return onDuty == this;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        ParameterInjection injection = new ParameterInjection(parameter);
        if (!injection.isOurs() || !isOnDuty(context)) {
            return false;
        }
        injection.requirePool(context);
        return true;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new ParameterInjection(parameter).value(context);
    }
}
