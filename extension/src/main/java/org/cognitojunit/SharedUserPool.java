package org.cognitojunit;

import java.util.Optional;
import java.util.stream.Stream;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.definition.UserPoolDefinition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * The pool that a test class shares with its run ({@link Lifecycle#PER_RUN}), for extensions that start the application under
 * test: they need it before any test does, and one application serves all classes with that pool. Two are equal if their pool
 * is the same one.
 */
public final class SharedUserPool {

    private final UserPool pool;
    private final CognitoRun run;

    private SharedUserPool(UserPool pool, CognitoRun run) {
        this.pool = pool;
        this.run = run;
    }

    /**
     * The pool that a test class declares, itself or by a class around it, made by the first to ask. It may be called in any
     * callback, also before that of {@link CognitoUserPoolExtension}.
     *
     * @param context of a test class, or of something in it
     * @param neededBy for messages: what needs the pool
     * @throws ExtensionConfigurationException if no pool is declared, or one that lives shorter than the run
     * @throws ProvisioningException if it cannot be made
     */
    public static SharedUserPool of(ExtensionContext context, String neededBy) {
        Declaration declaration = declaration(context)
                .orElseThrow(() -> new ExtensionConfigurationException(neededBy + " needs a user pool, and none is"
                        + " declared. Put @CognitoUserPool(lifecycle = Lifecycle.PER_RUN) on the class."));
        Lifecycle lifecycle = declaration.definition.lifecycle();
        if (lifecycle != Lifecycle.PER_RUN) {
            throw new ExtensionConfigurationException(
                    neededBy + " starts an application that serves every class with an"
                            + " equal pool, but the pool of " + declaration.declaredBy + " lives " + lifecycle
                            + ". Make it lifecycle = Lifecycle.PER_RUN.");
        }
        CognitoRun run = CognitoRun.of(context);
        return new SharedUserPool(run.sharedPools().of(declaration.definition, declaration.declaredBy), run);
    }

    private static Optional<Declaration> declaration(ExtensionContext context) {
        return Stream.iterate(Optional.of(context), Optional::isPresent, c -> c.flatMap(ExtensionContext::getParent))
                .flatMap(Optional::stream)
                .flatMap(SharedUserPool::declarations)
                .findFirst();
    }

    private static Stream<Declaration> declarations(ExtensionContext context) {
        return context.getTestClass().stream()
                .flatMap(type -> Stream.concat(
                        AnnotationSupport.findAnnotation(type, CognitoUserPool.class).stream()
                                .map(annotation -> Declaration.of(annotation, type)),
                        Fields.extensions(type).map(extension -> Declaration.of(extension, type))));
    }

    public UserPool pool() {
        return pool;
    }

    /** What the pool lives on. */
    public Backend backend() {
        return run.backend();
    }

    /** The client that tests are given. It is closed at the end of the run, and by nobody else. */
    public CognitoIdentityProviderClient client() {
        return run.client();
    }

    /** The asynchronous client that tests are given. It is closed at the end of the run, and by nobody else. */
    public CognitoIdentityProviderAsyncClient asyncClient() {
        return run.asyncClient();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SharedUserPool shared && shared.pool == pool;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(pool);
    }

    @Override
    public String toString() {
        return "SharedUserPool[" + pool.id() + " at " + pool.endpoint() + "]";
    }

    private record Declaration(UserPoolDefinition definition, String declaredBy) {

        static Declaration of(CognitoUserPool annotation, Class<?> type) {
            String declaredBy = "@CognitoUserPool on class " + type.getName();
            return new Declaration(DeclaredPool.read(annotation, declaredBy), declaredBy);
        }

        static Declaration of(CognitoUserPoolExtension extension, Class<?> type) {
            return new Declaration(
                    extension.definition(),
                    "the @RegisterExtension CognitoUserPoolExtension of class " + type.getName());
        }
    }
}
