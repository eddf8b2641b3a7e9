package org.cognitojunit.emulator.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.user.Group;
import org.cognitojunit.emulator.internal.user.Groups;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;
import org.cognitojunit.emulator.internal.user.Users;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * A user who joins a group again and again until being deleted. Listings would hide a membership that is left over, and on the
 * way through a server the moment is hard to hit, so this looks at the domain itself.
 */
class MembershipOfTheDeletedTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final int ROUNDS = 2_000;

    @AutoClose("shutdownNow")
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    private final Groups groups = new Groups();
    private final Users users = new Users(groups, true, Set.of(), Set.of());

    @Test
    void nobody_is_left_in_a_group_after_being_deleted() throws Exception {
        groups.add(new Group("readers", Optional.empty(), Optional.empty(), Optional.empty(), NOW, NOW));

        for (int round = 0; round < ROUNDS; round++) {
            User user = User.create("user-" + round, "sub-" + round, UserStatus.CONFIRMED, NOW, draft -> {});
            users.add(user, false);
            CyclicBarrier start = new CyclicBarrier(2);
            Future<?> joining = threads.submit(() -> {
                start.await();
                joinUntilDeleted(user);
                return null;
            });
            Future<?> deleting = threads.submit(() -> {
                start.await();
                users.remove(user);
                return null;
            });
            joining.get();
            deleting.get();
        }

        assertThat(groups.members("readers")).isEmpty();
    }

    private void joinUntilDeleted(User user) {
        try {
            while (true) {
                users.join(user, "readers");
            }
        } catch (CognitoError refusal) {
            assertThat(refusal).hasMessage("User does not exist.");
        }
    }
}
