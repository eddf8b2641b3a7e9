package org.cognitojunit.emulator;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.TEMPORARY;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.cognitojunit.emulator.trigger.Trigger;
import org.cognitojunit.emulator.trigger.TriggerFunction;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserLambdaValidationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

/** Pools that are put back as they were. */
class PoolSnapshotTest {

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final CognitoEmulator emulator = aws.emulator();
    private final CognitoIdentityProviderClient cognito = aws.cognito();
    private final TestPool pool = TestPool.create(aws);

    @Test
    void users_are_as_they_were() {
        pool.invited("alice", attributes("email", "alice@example.com"));
        PoolSnapshot before = snapshot();
        pool.update("alice", attributes("email", "other@example.com"));
        pool.confirmed("bob");

        before.restore();

        assertThat(pool.attributes("alice")).containsEntry("email", "alice@example.com");
        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
        assertRefused(() -> pool.get("bob"), UserNotFoundException.class, "User does not exist.");
    }

    @Test
    void a_deleted_user_is_back_in_every_list_and_group() {
        pool.confirmed("alice", attributes("email", "alice@example.com"));
        cognito.createGroup(r -> r.userPoolId(pool.id()).groupName("admins"));
        cognito.adminAddUserToGroup(
                r -> r.userPoolId(pool.id()).groupName("admins").username("alice"));
        PoolSnapshot before = snapshot();
        cognito.adminDeleteUser(r -> r.userPoolId(pool.id()).username("alice"));
        cognito.deleteGroup(r -> r.userPoolId(pool.id()).groupName("admins"));

        before.restore();

        assertThat(cognito.listUsers(r -> r.userPoolId(pool.id()).filter("email ^= \"alice\""))
                        .users())
                .hasSize(1);
        assertThat(cognito.adminListGroupsForUser(r -> r.userPoolId(pool.id()).username("alice"))
                        .groups())
                .extracting(GroupType::groupName)
                .containsExactly("admins");
        assertThat(cognito.listUsersInGroup(r -> r.userPoolId(pool.id()).groupName("admins"))
                        .users())
                .hasSize(1);
    }

    @Test
    void an_answered_challenge_is_open_again() {
        pool.invited("alice");
        InitiateAuthResponse challenge = pool.initiate("alice", TEMPORARY);
        PoolSnapshot before = snapshot();
        choosePassword(challenge);

        before.restore();

        assertThat(choosePassword(challenge).authenticationResult().accessToken())
                .isNotNull();
    }

    @Test
    void a_revoked_sign_in_is_good_again() {
        pool.confirmed("alice");
        AuthenticationResultType tokens = pool.signIn("alice");
        PoolSnapshot before = snapshot();
        cognito.globalSignOut(r -> r.accessToken(tokens.accessToken()));

        before.restore();

        assertThat(pool.refresh(tokens).accessToken()).isNotNull();
    }

    @Test
    void a_sign_in_that_came_later_never_was() {
        pool.confirmed("alice");
        PoolSnapshot before = snapshot();
        AuthenticationResultType tokens = pool.signIn("alice");

        before.restore();

        assertRefused(
                () -> cognito.getUser(r -> r.accessToken(tokens.accessToken())),
                NotAuthorizedException.class,
                "Access Token has been revoked");
    }

    @Test
    void settings_and_clients_are_as_they_were() {
        PoolSnapshot before = snapshot();
        cognito.updateUserPool(r -> r.userPoolId(pool.id()).poolName("renamed"));
        cognito.deleteUserPoolClient(r -> r.userPoolId(pool.id()).clientId(pool.clientId()));
        String later = pool.withClient(client -> client.clientName("later")).clientId();

        before.restore();

        assertThat(cognito.describeUserPool(r -> r.userPoolId(pool.id()))
                        .userPool()
                        .name())
                .isEqualTo("pool");
        assertThat(cognito.listUserPoolClients(r -> r.userPoolId(pool.id())).userPoolClients())
                .hasSize(1);
        assertRefused(() -> pool.initiate("nobody", PASSWORD), UserNotFoundException.class, "User does not exist.");
        assertRefused(
                () -> new TestPool(cognito, pool.id(), later).initiate("nobody", PASSWORD),
                ResourceNotFoundException.class,
                "User pool client " + later + " does not exist.");
    }

    @Test
    void a_deleted_pool_is_there_again_with_its_keys() {
        pool.confirmed("alice");
        AuthenticationResultType tokens = pool.signIn("alice");
        PoolSnapshot before = snapshot();
        cognito.deleteUserPool(r -> r.userPoolId(pool.id()));

        before.restore();

        assertThat(cognito.getUser(r -> r.accessToken(tokens.accessToken())).username())
                .isEqualTo("alice");
    }

    @Test
    void it_can_be_restored_again_and_again() {
        pool.invited("alice");
        PoolSnapshot before = snapshot();

        for (int i = 0; i < 3; i++) {
            choosePassword(pool.initiate("alice", TEMPORARY));
            before.restore();
        }

        assertThat(pool.get("alice").userStatus()).isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
    }

    @Test
    void mail_that_came_later_is_gone_and_mail_of_before_is_there() {
        signUp("alice");
        PoolSnapshot before = snapshot();
        signUp("bob");

        before.restore();

        assertThat(emulator.inbox(pool.id()).all())
                .extracting(Message::username)
                .containsExactly("alice");
    }

    @Test
    void mail_of_other_pools_stays() {
        TestPool other = TestPool.create(aws);
        PoolSnapshot before = snapshot();
        cognito.signUp(r -> r.clientId(other.clientId())
                .username("alice")
                .password(PASSWORD)
                .userAttributes(attributes("email", "alice@example.com")));
        cognito.adminResetUserPassword(r -> {
            confirm(other, "alice");
            r.userPoolId(other.id()).username("alice");
        });

        before.restore();

        assertThat(emulator.inbox(other.id()).all()).isNotEmpty();
    }

    @Test
    void triggers_are_as_they_were_and_can_be_changed_after() {
        pool.confirmed("alice");
        PoolSnapshot before = snapshot();
        TriggerFunction refusal = event -> {
            throw new IllegalStateException("never on a Sunday");
        };
        var triggers = emulator.trigger(pool.id()).on("PreAuthentication", refusal);

        before.restore();
        assertThatCode(() -> pool.signIn("alice")).doesNotThrowAnyException();
        triggers.on("PreAuthentication", refusal);

        assertRefused(
                () -> pool.signIn("alice"),
                UserLambdaValidationException.class,
                "PreAuthentication failed with error never on a Sunday.");
    }

    @Test
    void a_domain_that_another_pool_has_taken_stands_in_the_way() {
        TestPool other = TestPool.create(aws);
        String domain =
                "taken-" + pool.id().substring(pool.id().indexOf('_') + 1).toLowerCase();
        cognito.createUserPoolDomain(r -> r.userPoolId(pool.id()).domain(domain));
        PoolSnapshot before = snapshot();
        cognito.deleteUserPoolDomain(r -> r.userPoolId(pool.id()).domain(domain));
        cognito.createUserPoolDomain(r -> r.userPoolId(other.id()).domain(domain));
        pool.confirmed("alice");

        assertThatIllegalStateException()
                .isThrownBy(before::restore)
                .withMessage("The pool " + pool.id() + " had the domain " + domain + ", which the pool " + other.id()
                        + " has now. Delete it there first.");
        assertThat(pool.get("alice").username()).isEqualTo("alice");
    }

    @Test
    void a_domain_comes_back() {
        String domain =
                "back-" + pool.id().substring(pool.id().indexOf('_') + 1).toLowerCase();
        cognito.createUserPoolDomain(r -> r.userPoolId(pool.id()).domain(domain));
        PoolSnapshot before = snapshot();
        cognito.deleteUserPoolDomain(r -> r.userPoolId(pool.id()).domain(domain));

        before.restore();

        assertThat(cognito.describeUserPoolDomain(r -> r.domain(domain))
                        .domainDescription()
                        .userPoolId())
                .isEqualTo(pool.id());
    }

    @Test
    void it_waits_for_calls_that_run() throws Exception {
        pool.confirmed("alice");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        emulator.trigger(pool.id()).on("PostAuthentication", event -> {
            begun.countDown();
            assertThat(goOn.await(10, SECONDS)).isTrue();
            return event;
        });
        CompletableFuture<AuthenticationResultType> signIn = CompletableFuture.supplyAsync(() -> pool.signIn("alice"));
        assertThat(begun.await(10, SECONDS)).isTrue();

        CompletableFuture<PoolSnapshot> snapshot = CompletableFuture.supplyAsync(this::snapshot);

        assertThat(snapshot).isNotDone();
        goOn.countDown();
        AuthenticationResultType tokens = signIn.get(10, SECONDS);
        snapshot.get(10, SECONDS).restore();
        emulator.trigger(pool.id()).remove(Trigger.POST_AUTHENTICATION);
        assertThat(pool.refresh(tokens).accessToken()).isNotNull();
    }

    @Test
    void a_trigger_can_call_cognito_while_somebody_waits_to_take_one() throws Exception {
        pool.confirmed("alice");
        AtomicReference<CompletableFuture<PoolSnapshot>> snapshot = new AtomicReference<>();
        emulator.trigger(pool.id()).on("PostAuthentication", event -> {
            snapshot.set(CompletableFuture.supplyAsync(this::snapshot));
            // On a server's thread, as the call of a function would come.
            pool.get("alice");
            return event;
        });

        pool.signIn("alice");

        assertThat(snapshot.get().get(10, SECONDS).userPoolId()).isEqualTo(pool.id());
    }

    @Test
    void a_trigger_cannot_take_one() {
        pool.confirmed("alice");
        emulator.trigger(pool.id()).on("PreAuthentication", event -> {
            snapshot();
            return event;
        });

        assertRefused(
                () -> pool.signIn("alice"),
                UserLambdaValidationException.class,
                "PreAuthentication failed with error A trigger cannot take or restore a snapshot: the call that invoked "
                        + "it is not over. Do it in the test, before or after the call..");
    }

    @Test
    void there_is_none_of_a_pool_that_does_not_exist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> emulator.snapshot("us-east-1_absent"))
                .withMessage("There is no user pool 'us-east-1_absent' in this emulator. Create it first, by "
                        + "CreateUserPool.");
    }

    @Test
    void it_cannot_be_restored_into_a_closed_emulator() {
        EmulatorFixture closed = EmulatorFixture.start();
        PoolSnapshot before = closed.emulator().snapshot(TestPool.create(closed).id());
        closed.close();

        assertThatIllegalStateException()
                .isThrownBy(before::restore)
                .withMessage("This emulator is closed. Start another with CognitoEmulator.start().");
    }

    @Test
    void it_tells_what_it_is_of() {
        assertThat(snapshot()).hasToString("PoolSnapshot[" + pool.id() + "]");
    }

    private PoolSnapshot snapshot() {
        return emulator.snapshot(pool.id());
    }

    private void signUp(String username) {
        cognito.signUp(r -> r.clientId(pool.clientId())
                .username(username)
                .password(PASSWORD)
                .userAttributes(attributes("email", username + "@example.com")));
        confirm(pool, username);
        cognito.forgotPassword(r -> r.clientId(pool.clientId()).username(username));
    }

    private void confirm(TestPool where, String username) {
        cognito.adminConfirmSignUp(r -> r.userPoolId(where.id()).username(username));
        where.update(username, attributes("email_verified", "true"));
    }

    private RespondToAuthChallengeResponse choosePassword(InitiateAuthResponse challenge) {
        return cognito.respondToAuthChallenge(r -> r.clientId(pool.clientId())
                .challengeName(challenge.challengeName())
                .session(challenge.session())
                .challengeResponses(Map.of("USERNAME", "alice", "NEW_PASSWORD", PASSWORD)));
    }
}
