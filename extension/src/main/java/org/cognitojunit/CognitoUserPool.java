package org.cognitojunit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cognitojunit.definition.Addresses;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.definition.ThreatProtection;
import org.cognitojunit.definition.Tier;
import org.cognitojunit.internal.jupiter.TestLocks;
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
 *     void bob_must_choose_a_password(UserPool pool, @Called("bob") TestUser bob) {
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
 * <h2>One declaration for many classes</h2>
 *
 * <p>What a package or a whole project has in common stands once, on an annotation of yours; with {@link Lifecycle#PER_RUN} all
 * classes that have it share one pool:
 *
 * <pre>{@code
 * @Retention(RetentionPolicy.RUNTIME)
 * @CognitoUserPool(
 *     lifecycle = Lifecycle.PER_RUN,
 *     signIn = @PoolSignIn(usernameAttributes = "email"),
 *     users = @PoolUser(name = "alice@example.com", password = "Correct-Horse-1"))
 * @interface ShopUsers {}
 *
 * @ShopUsers
 * class OrdersTest {}
 * }</pre>
 *
 * <h2>Several pools</h2>
 *
 * <p>It can be repeated, and be there directly and on annotations of yours at once, where each has a {@link #name}. A nested
 * class, a subclass or a method that declares a pool of another name adds it to those around; one of the same name, or like it
 * without any, takes its place. What has no {@link Called @Called} is of the pool that the nearest of them declares.
 *
 * <h2>How long the pool lives</h2>
 *
 * <p>As long as the tests of the class, unless {@link #lifecycle} says otherwise: {@link Lifecycle#PER_METHOD} gives each test
 * a pool of its own, and {@link Lifecycle#PER_RUN} gives all classes that declare an equal pool one and the same, with all that
 * tests do to its users.
 *
 * <h2>Each test finds the pool as it is declared</h2>
 *
 * <p>On the embedded backend the pool of a class is put back before each test to what it was before the first: after
 * {@code @BeforeAll} methods, before constructors and {@code @BeforeEach} methods. Users, their passwords and {@link
 * TestUser#password}, settings, sign-ins, triggers and mail are then what they were; the clock goes on. {@link #keepChanges}
 * leaves the pool as tests leave it. Other backends leave it so, too, and nobody puts back a pool of {@link Lifecycle#PER_RUN} or
 * an {@link #existing} one.
 *
 * <p>Tests that are given one pool which is put back run one after the other; those of other classes run beside them.
 *
 * <h2>What a test gets</h2>
 *
 * <p>Parameters of constructors, of lifecycle methods and of tests, and fields that are not final, are filled by their exact
 * type: {@link UserPool}, {@link AppClient} (the first, unless {@link Called @Called}), {@link TestUser} (with {@code @Called},
 * unless the pool has one user only), {@code CognitoIdentityProviderClient} and {@code CognitoIdentityProviderAsyncClient} of
 * the AWS SDK, with a {@link #template} {@link StackOutputs}, and, on the embedded backend, {@code CognitoEmulator}. Static fields are filled before all tests, so that what
 * they hold can configure the application under test. A field of one of the latter three types that already has a value keeps
 * it.
 *
 * <p>A parameter or field with an annotation by which another framework gives a value, for example {@code @Mock}, {@code
 * @Autowired} or {@code @Inject}, is left to that one, and so are the parameters of a
 * constructor with {@code @Autowired} or {@code @Inject}, unless they are {@link Called @Called}.
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
@Repeatable(CognitoUserPool.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ExtendWith(CognitoUserPoolExtension.class)
@ResourceLock(providers = TestLocks.class)
public @interface CognitoUserPool {

    /**
     * The user pool id, for an application that knows it beforehand, for example {@code us-east-1_TestPool1}; by default the
     * backend chooses one. For the embedded backend and LocalStack only; two pools of one id do not live at the same time.
     */
    String id() default "";

    /**
     * The addresses that the pool is known by. With {@link Addresses#AWS} code that names AWS's own addresses reaches it: its
     * tokens have the issuer that they have on AWS, and HTTP clients of this JVM find its keys there. For the embedded backend, and
     * for {@code aws}, where it changes nothing.
     */
    Addresses addresses() default Addresses.BACKEND;

    /**
     * Whether sign-ins have levels of assurance: tokens carry {@code acr} and {@code amr}, and USER_AUTH leads to the level that
     * {@code TARGET_ACR_VALUES} asks for. AWS was seen to do neither. For the embedded backend only; on aws it is as the account
     * has it.
     */
    boolean acr() default false;

    /** What the test calls the pool, for {@link Called @Called}. Needed where a test has several pools. */
    String name() default "";

    /** The CloudFormation templates that say what the pool is, or what it has; none by default. */
    PoolTemplate template() default @PoolTemplate;

    /**
     * The id of a pool that is there already, where {@code ${name}} stands for a configuration parameter or system property, for
     * example {@code existing = "${staging.pool-id}"}. It is not changed, and not deleted. {@link PoolClient#existing} names its
     * clients, and {@link PoolUser} users that it has, with the passwords that they sign in with; nothing else is given.
     */
    String existing() default "";

    /** The pool's app client. */
    PoolClient client() default @PoolClient;

    /** The pool's app clients where there are several, each with a name; goes without {@link #client}. */
    PoolClient[] clients() default {};

    /** The pool's groups. */
    PoolGroup[] groups() default {};

    /** The pool's users. */
    PoolUser[] users() default {};

    /** How long the pool lives. That of an annotated method lives as long as the test, unless it is shared by the run. */
    Lifecycle lifecycle() default Lifecycle.PER_CLASS;

    /**
     * Whether a test finds what the tests of its class before it have changed, for tests that follow one another. By default the
     * embedded backend puts the pool of a class back before each test; other backends never do.
     */
    boolean keepChanges() default false;

    /** What passwords the pool takes. */
    PoolPasswordPolicy passwordPolicy() default @PoolPasswordPolicy;

    /** What users sign in with. */
    PoolSignIn signIn() default @PoolSignIn;

    /** The second factors. */
    PoolMfa mfa() default @PoolMfa;

    /** What the pool says about passkeys: at most one. */
    PoolPasskeys[] passkeys() default {};

    /** Custom attributes, and settings of standard ones. */
    PoolAttribute[] attributes() default {};

    /** How addresses and numbers are verified. */
    PoolVerification verification() default @PoolVerification;

    /** Whether users may sign up by themselves; else only an administrator makes them. */
    boolean selfSignUp() default true;

    /** What the pool does about devices. */
    PoolDevices devices() default @PoolDevices;

    /** How the pool sends messages. */
    PoolMessages messages() default @PoolMessages;

    /** The feature plan. */
    Tier tier() default Tier.ESSENTIALS;

    /** What the pool does about suspicious sign-ins; needs the tier PLUS. */
    ThreatProtection threatProtection() default ThreatProtection.OFF;

    /** Whether the pool cannot be deleted, until the extension cleans up. */
    boolean deletionProtection() default false;

    /** APIs with scopes. */
    PoolResourceServer[] resourceServers() default {};

    /**
     * The prefix of the pool's domain; empty for none. No two pools of a region have the same: {@code {pool}} in it stands for
     * an id that makes it the pool's own. {@link UserPool#domain} says what came of it.
     */
    String domain() default "";

    /** The container of several, which the compiler writes. */
    @Documented
    @Inherited
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @ExtendWith(CognitoUserPoolExtension.class)
    @ResourceLock(providers = TestLocks.class)
    @interface List {

        CognitoUserPool[] value();
    }
}
