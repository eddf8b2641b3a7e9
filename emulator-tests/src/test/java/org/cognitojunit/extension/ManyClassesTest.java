package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import net.bytebuddy.ByteBuddy;
import org.cognitojunit.AppClient;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;

class ManyClassesTest {

    private static final int CLASSES = 200;

    @Test
    void two_hundred_classes_in_parallel_have_a_pool_each_and_leave_nothing_behind() {
        Class<?>[] classes =
                IntStream.range(0, CLASSES).mapToObj(ManyClassesTest::generate).toArray(Class<?>[]::new);
        Map<String, String> parameters = new HashMap<>(TestKit.inParallel());
        parameters.putAll(WatchedBackend.parameters("many classes"));

        TestKit run = TestKit.run(parameters, classes);

        run.passed(2 * CLASSES);
        WatchedBackend.Log log = WatchedBackend.log("many classes");
        assertThat(run.published("pool").stream().distinct()).hasSize(CLASSES);
        assertThat(log.created).hasSize(CLASSES).doesNotHaveDuplicates();
        assertThat(log.deleted).containsExactlyInAnyOrderElementsOf(log.created);
        assertThat(log.leftBehind).isEmpty();
        assertThat(log.closed).containsExactly("watched");
    }

    private static Class<?> generate(int number) {
        return new ByteBuddy()
                .subclass(Template.class)
                .name(Template.class.getName() + number)
                .make()
                .load(Template.class.getClassLoader())
                .getLoaded();
    }

    /** What each generated class inherits. */
    @CognitoUserPool(
            users = {
                @PoolUser(name = "alice", password = "Correct-Horse-1"),
                @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
            })
    public abstract static class Template {

        private UserPool pool;

        @Test
        void bob_chooses_a_password(UserPool pool, @Called("bob") TestUser bob, TestReporter reporter) {
            Tokens tokens = pool.adminSignIn(bob)
                    .expectNewPasswordRequired()
                    .respond("New-Horse-1")
                    .expectTokens();

            assertThat(tokens).accessToken().hasIssuer(this.pool.issuer());
            reporter.publishEntry("pool", pool.id());
        }

        @Test
        void the_pool_is_the_classes_own(AppClient client, TestReporter reporter) {
            assertThat(pool.client().listUsers(r -> r.userPoolId(pool.id())).users())
                    .extracting(UserType::username)
                    .containsExactlyInAnyOrder("alice", "bob");
            assertThat(client).isSameAs(pool.appClient());
            assertThat(pool.name()).endsWith(getClass().getName().replace('$', '.'));
            reporter.publishEntry("pool", pool.id());
        }
    }
}
