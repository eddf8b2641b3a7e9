package org.cognitojunit.emulator.quota;

import static org.cognitojunit.emulator.Refusals.assertRefused;

import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;

class PoolQuotasTest {

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);

    @Test
    void a_pool_has_a_thousand_app_clients_at_most() {
        for (int i = 1; i < 1_000; i++) {
            createClient("client-" + i);
        }

        assertRefused(
                () -> createClient("one-more"),
                LimitExceededException.class,
                "A user pool has 1000 app clients at most.");
        aws.cognito().deleteUserPoolClient(r -> r.userPoolId(pool.id()).clientId(pool.clientId()));
        createClient("in-its-place");
    }

    @Test
    void a_pool_has_ten_thousand_groups_at_most() {
        for (int i = 0; i < 10_000; i++) {
            createGroup("group-" + i);
        }

        assertRefused(
                () -> createGroup("one-more"), LimitExceededException.class, "A user pool has 10000 groups at most.");
        aws.cognito().deleteGroup(r -> r.userPoolId(pool.id()).groupName("group-1"));
        createGroup("in-its-place");
    }

    private void createClient(String name) {
        aws.cognito().createUserPoolClient(r -> r.userPoolId(pool.id()).clientName(name));
    }

    private void createGroup(String name) {
        aws.cognito().createGroup(r -> r.userPoolId(pool.id()).groupName(name));
    }
}
