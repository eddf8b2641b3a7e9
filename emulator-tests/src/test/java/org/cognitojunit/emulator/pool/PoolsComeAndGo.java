package org.cognitojunit.emulator.pool;

import java.lang.management.ManagementFactory;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

/** A program that makes, uses and deletes pools, and prints by how many bytes a pool the heap has grown by that. */
final class PoolsComeAndGo {

    private static final int FIRST = 200;
    private static final int MORE = 600;

    private PoolsComeAndGo() {}

    public static void main(String[] args) {
        try (EmulatorFixture aws = EmulatorFixture.start()) {
            comeAndGo(aws, 0, FIRST);
            long before = heap();
            comeAndGo(aws, FIRST, FIRST + MORE);
            System.out.println((heap() - before) / MORE);
        }
    }

    private static void comeAndGo(EmulatorFixture aws, int from, int to) {
        for (int i = from; i < to; i++) {
            String name = "pool-" + i;
            TestPool pool = TestPool.create(aws, r -> r.poolName(name));
            pool.cognito().createGroup(r -> r.userPoolId(pool.id()).groupName("admins"));
            pool.confirmed("alice");
            if (i % 4 == 0) {
                changePassword(pool, pool.signIn("alice"));
            }
            pool.cognito().createUserPoolDomain(r -> r.userPoolId(pool.id()).domain(name));
            pool.cognito().deleteUserPoolDomain(r -> r.userPoolId(pool.id()).domain(name));
            pool.cognito().deleteUserPool(r -> r.userPoolId(pool.id()));
        }
    }

    /** Which is limited by the hour. */
    private static void changePassword(TestPool pool, AuthenticationResultType tokens) {
        pool.cognito()
                .changePassword(r -> r.accessToken(tokens.accessToken())
                        .previousPassword(TestPool.PASSWORD)
                        .proposedPassword("Other-Horse-1"));
    }

    private static long heap() {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            ManagementFactory.getMemoryMXBean().gc();
            used = Math.min(
                    used,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return used;
    }
}
