package org.cognitojunit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Objects;
import org.cognitojunit.definition.UserPoolDefinition;
import org.cognitojunit.definition.UserPoolDefinitionBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

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
 * same as with the annotation. It holds nothing but its definition: one instance serves any number of tests at a time.
 */
public final class CognitoUserPoolExtension
        implements BeforeAllCallback,
                BeforeEachCallback,
                TestInstancePostProcessor,
                ParameterResolver,
                InvocationInterceptor,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {

    /** Null where the annotation says it. */
    private final @Nullable UserPoolDefinition definition;

    /** For {@code @ExtendWith}, which {@link CognitoUserPool @CognitoUserPool} carries. */
    CognitoUserPoolExtension() {
        this(null);
    }

    private CognitoUserPoolExtension(@Nullable UserPoolDefinition definition) {
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

    /** What an extension in a field declares. */
    UserPoolDefinition definition() {
        return Objects.requireNonNull(definition, "the annotation says it");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        DeclaredPool declared = declaredFor(context.getRequiredTestClass(), context);
        if (declared == null || isLeftToAnother(context)) {
            return;
        }
        if (!declared.isPerTest()) {
            TestExchange.of(context).covers(declared.pool(context, declared.declaredBy()));
        }
        FieldInjection.intoClass(context, declared);
        context.getTestInstance().ifPresent(instance -> postProcessTestInstance(instance, context));
    }

    /** A nested class may have an extension of its own, which JUnit calls after this one, the outer class'. */
    private boolean isLeftToAnother(ExtensionContext context) {
        return Fields.extensions(context.getRequiredTestClass()).anyMatch(extension -> extension != this);
    }

    @Override
    public void postProcessTestInstance(Object testInstance, ExtensionContext context) {
        DeclaredPool declared = declaredFor(testInstance.getClass(), context);
        boolean tooEarly = declared != null
                && declared.isPerTest()
                && context.getTestMethod().isEmpty();
        if (declared != null && !tooEarly) {
            FieldInjection.intoInstance(testInstance, context, declared);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            DeclaredPool declared = declaredFor(instance.getClass(), context);
            if (declared != null) {
                TestExchange.of(context).covers(declared.pool(context, declared.declaredBy()));
                if (declared.isPerTest()) {
                    FieldInjection.requireOneTestAtATime(instance, context, declared);
                    FieldInjection.intoInstance(instance, context, declared);
                }
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Injectable wanted = injectable(parameter);
        wanted.requireNameable();
        if (!Injectable.supports(wanted.type())) {
            return false;
        }
        DeclaredPool declared = declaredAnywhere(declaringClass(parameter), context);
        if (declared == null) {
            throw new ExtensionConfigurationException(wanted.description()
                    + " wants a user pool, and none is declared. Put " + "@CognitoUserPool on the class.");
        }
        return declared.isOwnedBy(this);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        DeclaredPool declared = declaredFor(declaringClass(parameter), context);
        if (declared == null) {
            throw new IllegalStateException("JUnit asks for a parameter that was refused: " + parameter);
        }
        return injectable(parameter).value(declared, context);
    }

    private static Injectable injectable(ParameterContext context) {
        Parameter parameter = context.getParameter();
        return new Injectable(
                parameter.getType(),
                context.findAnnotation(Named.class).orElse(null),
                "Parameter '" + parameter + "' of " + declaringClass(context).getName() + "."
                        + context.getDeclaringExecutable().getName());
    }

    private static Class<?> declaringClass(ParameterContext parameter) {
        return parameter.getDeclaringExecutable().getDeclaringClass();
    }

    /** The pool that the elements of a class get, where this instance of the extension provides it. */
    private @Nullable DeclaredPool declaredFor(Class<?> declaringClass, ExtensionContext context) {
        DeclaredPool declared = declaredAnywhere(declaringClass, context);
        return declared != null && declared.isOwnedBy(this) ? declared : null;
    }

    private @Nullable DeclaredPool declaredAnywhere(Class<?> declaringClass, ExtensionContext context) {
        // Here, and not in beforeAll alone: JUnit may make the test instance before it calls that.
        if (definition != null) {
            DeclaredPool.byField(this, definition, context);
        }
        // Also for an extension in a field: JUnit does not register the annotation's beside another of the same class.
        DeclaredPool.byAnnotation(this, context);
        return DeclaredPool.of(context, declaringClass);
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withExchange(context, failure);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withExchange(context, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withExchange(context, failure);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withExchange(context, failure);
    }

    @Override
    public void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        throw withExchange(context, failure);
    }

    private static Throwable withExchange(ExtensionContext context, Throwable failure) {
        TestExchange.of(context).attachTo(failure);
        return failure;
    }

    @Override
    public <T> T interceptTestClassConstructor(
            Invocation<T> invocation, ReflectiveInvocationContext<Constructor<T>> constructor, ExtensionContext context)
            throws Throwable {
        return TestExchange.of(context).during(invocation);
    }

    @Override
    public void interceptBeforeAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        TestExchange.of(context).during(invocation);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        TestExchange.of(context).during(invocation);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        TestExchange.of(context).during(invocation);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        TestExchange.of(context).during(invocation);
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        return TestExchange.of(context).during(invocation);
    }

    /** Dynamic tests have no exception handlers, so a failure gets its exchange here. */
    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext dynamicTest, ExtensionContext context)
            throws Throwable {
        try {
            TestExchange.of(context).during(invocation);
        } catch (Throwable failure) {
            throw withExchange(context, failure);
        }
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        TestExchange.of(context).during(invocation);
    }

    @Override
    public void interceptAfterAllMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        TestExchange.of(context).during(invocation);
    }
}
