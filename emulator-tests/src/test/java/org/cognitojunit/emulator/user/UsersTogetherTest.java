package org.cognitojunit.emulator.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.TEMPORARY;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** Many callers at once: of those who want one thing, one gets it, and nothing is left half-done. */
class UsersTogetherTest {

    private static final int CALLERS = 200;

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    @AutoClose("shutdownNow")
    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);

    @Test
    void one_name_goes_to_one_of_many_new_users() {
        TestPool pool = TestPool.create(aws);

        List<Throwable> refused = together(CALLERS, i -> pool.invited("alice"));

        assertThat(refused)
                .hasSize(CALLERS - 1)
                .allSatisfy(refusal ->
                        assertRefused(thrown(refusal), UsernameExistsException.class, "User account already exists"));
    }

    @Test
    void one_address_goes_to_one_of_many_new_users() {
        TestPool pool = TestPool.create(aws, r -> r.usernameAttributes(UsernameAttributeType.EMAIL));

        List<Throwable> refused = together(CALLERS, i -> pool.invited("alice@example.com"));

        assertThat(refused)
                .hasSize(CALLERS - 1)
                .allSatisfy(refusal -> assertRefused(
                        thrown(refusal),
                        UsernameExistsException.class,
                        "An account with the given email already exists."));
        assertThat(pool.cognito().listUsers(r -> r.userPoolId(pool.id())).users())
                .hasSize(1);
    }

    @Test
    void one_alias_goes_to_one_of_many_users() {
        TestPool pool = TestPool.create(aws, r -> r.aliasAttributes(AliasAttributeType.PREFERRED_USERNAME));
        for (int i = 0; i < 20; i++) {
            pool.invited("user-" + i);
        }

        List<Throwable> refused =
                together(20, i -> pool.update("user-" + i, attributes("preferred_username", "al", "name", "Al")));

        assertThat(refused)
                .hasSize(19)
                .allSatisfy(refusal -> assertRefused(
                        thrown(refusal), AliasExistsException.class, "User account already exists for the alias."));
        String owner = pool.get("al").username();
        for (int i = 0; i < 20; i++) {
            String username = "user-" + i;
            assertThat(pool.attributes(username).containsKey("name")).isEqualTo(username.equals(owner));
        }
    }

    @Test
    void changes_of_one_user_by_many_callers_are_all_there_in_the_end() {
        TestPool pool = TestPool.create(aws);
        pool.invited("alice");
        String[] names = {"name", "given_name", "family_name", "middle_name", "nickname", "profile", "gender", "locale"
        };

        List<Throwable> refused = together(names.length, i -> pool.update("alice", attributes(names[i], "value " + i)));

        assertThat(refused).isEmpty();
        assertThat(pool.attributes("alice")).containsOnlyKeys(names);
    }

    @Test
    void of_many_who_delete_one_user_one_does() {
        TestPool pool = TestPool.create(aws);
        pool.invited("alice");

        List<Throwable> refused = together(
                50,
                i -> pool.cognito().adminDeleteUser(r -> r.userPoolId(pool.id()).username("alice")));

        assertThat(refused)
                .hasSize(49)
                .allSatisfy(
                        refusal -> assertRefused(thrown(refusal), UserNotFoundException.class, "User does not exist."));
    }

    @Test
    void of_many_answers_to_one_challenge_one_wins_and_its_password_counts() {
        TestPool pool = TestPool.create(aws);
        pool.invited("alice");
        InitiateAuthResponse challenge = pool.initiate("alice", TEMPORARY);

        List<Throwable> refused = together(
                20,
                i -> pool.cognito()
                        .respondToAuthChallenge(r -> r.clientId(pool.clientId())
                                .challengeName(ChallengeNameType.NEW_PASSWORD_REQUIRED)
                                .session(challenge.session())
                                .challengeResponses(Map.of(
                                        "USERNAME", "alice",
                                        "NEW_PASSWORD", PASSWORD + i,
                                        "userAttributes.nickname", "answer " + i))));

        assertThat(refused)
                .hasSize(19)
                .allSatisfy(refusal -> assertRefused(
                        thrown(refusal),
                        NotAuthorizedException.class,
                        "Invalid session for the user, session can only be used once."));
        String winner = pool.attributes("alice").get("nickname").substring("answer ".length());
        assertThat(pool.initiate("alice", PASSWORD + winner).authenticationResult())
                .isNotNull();
    }

    private static ThrowingCallable thrown(Throwable refusal) {
        return () -> {
            throw refusal;
        };
    }

    /** Lets callers begin at the same moment, and collects what those who were refused got. */
    private List<Throwable> together(int callers, IntConsumer call) {
        CyclicBarrier start = new CyclicBarrier(callers);
        List<Future<?>> calls = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            int number = i;
            calls.add(threads.submit(() -> {
                start.await();
                call.accept(number);
                return null;
            }));
        }
        List<Throwable> refused = new ArrayList<>();
        for (Future<?> done : calls) {
            try {
                done.get();
            } catch (ExecutionException e) {
                refused.add(e.getCause());
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return refused;
    }
}
