package org.cognitojunit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cognitojunit.definition.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Gives a test a user pool of its own, with an app client, groups and users.
 *
 * <pre>{@code
 * @CognitoUserPool(
 *     client = @PoolClient(authFlows = ADMIN_USER_PASSWORD_AUTH, accessTokenValidity = "PT5M"),
 *     groups = @PoolGroup("admins"),
 *     users = {
 *         @PoolUser(name = "alice", password = "Correct-Horse-1", groups = "admins"),
 *         @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
 *     })
 * class SignInTest {
 *
 *     @Test
 *     void bob_must_choose_a_password(UserPool pool, @Named("bob") TestUser bob) {
 *         Tokens tokens = pool.adminSignIn(bob)
 *                 .expectNewPasswordRequired()
 *                 .respond("New-Horse-1")
 *                 .expectTokens();
 *
 *         assertThat(tokens).accessToken().isSignedBy(pool).hasNoGroups().expiresIn(ofMinutes(5));
 *     }
 * }
 * }</pre>
 *
 * <h2>Where it applies</h2>
 *
 * <p>On a class, it serves the class, its subclasses and its {@code @Nested} classes; one of those that has an annotation of
 * its own has a pool of its own. On a method, that test has a pool of its own, unless it shares the run's. On an
 * annotation of yours, it can be used wherever that annotation is.
 *
 * <h2>How long the pool lives</h2>
 *
 * <p>As long as the tests of the class, unless {@link #lifecycle} says otherwise: {@link Lifecycle#PER_METHOD} gives each test
 * a pool of its own, and {@link Lifecycle#PER_RUN} gives all classes that declare an equal pool one and the same, with all that
 * tests do to its users.
 *
 * <h2>What a test gets</h2>
 *
 * <p>Parameters of constructors, of lifecycle methods and of tests, and fields that are not final, are filled by their exact
 * type: {@link UserPool}, {@link AppClient}, {@link TestUser} (with {@link Named @Named}, unless the pool has one user only),
 * {@code CognitoIdentityProviderClient} and {@code CognitoIdentityProviderAsyncClient} of the AWS SDK, and, on the embedded
 * backend, {@code CognitoEmulator}. Static fields are filled before all tests, so that what they hold can configure the
 * application under test. A field of one of the latter three types that already has a value keeps it.
 *
 * <h2>Where the pool lives</h2>
 *
 * <p>The configuration parameter or system property {@code cognito.backend} says so: {@code embedded}, the default, is an
 * emulator in this JVM. A backend that cannot be had fails the test.
 *
 * <h2>In parallel</h2>
 *
 * <p>All tests of a run share one embedded emulator and its clock. A test that requires {@code Capability.CLOCK}, or is given
 * the {@code CognitoEmulator}, therefore runs while no other test does; one that wants only, say, {@code Capability.INBOX} of
 * the emulator says so with {@link RequiresCapability @RequiresCapability} and runs beside others.
 *
 * <h2>When a test fails</h2>
 *
 * <p>Its failure carries, as a suppressed exception, every call that it made through the clients given to it, with the answer
 * and the claims of tokens, and without any secret.
 *
 * @see CognitoUserPoolExtension#builder() the same without an annotation
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ExtendWith(CognitoUserPoolExtension.class)
@ResourceLock(providers = EmulatorClockLocks.class)
public @interface CognitoUserPool {

    /** The pool's app client. */
    PoolClient client() default @PoolClient;

    /** The pool's groups. */
    PoolGroup[] groups() default {};

    /** The pool's users. */
    PoolUser[] users() default {};

    /** How long the pool lives. That of an annotated method lives as long as the test, unless it is shared by the run. */
    Lifecycle lifecycle() default Lifecycle.PER_CLASS;
}
