package org.cognitojunit.emulator.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.attributes;
import static org.cognitojunit.emulator.user.TestPool.byName;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

class MembershipTest {

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws, r -> r.aliasAttributes(AliasAttributeType.EMAIL));
    private final Memberships memberships = new Memberships(pool);

    @BeforeEach
    void alice_and_two_groups() {
        pool.invited("alice", attributes("email", "alice@example.com", "email_verified", "true"));
        memberships.createGroups("readers", "writers");
    }

    @Test
    void a_user_is_put_into_groups() {
        memberships.add("alice", "readers");
        memberships.add("alice", "writers");

        assertThat(memberships.of("alice")).containsExactlyInAnyOrder("readers", "writers");
        assertThat(memberships.in("readers")).containsExactly("alice");
    }

    @Test
    void a_member_may_be_added_again() {
        memberships.add("alice", "readers");
        memberships.add("alice", "readers");

        assertThat(memberships.of("alice")).containsExactly("readers");
    }

    @Test
    void a_user_may_be_named_by_alias_or_sub() {
        String sub = byName(pool.get("alice").userAttributes()).get("sub");

        memberships.add("alice@example.com", "readers");
        memberships.add(sub, "writers");

        assertThat(memberships.of("alice")).containsExactlyInAnyOrder("readers", "writers");
    }

    @Test
    void a_user_is_in_a_hundred_groups_at_most() {
        String[] hundred = IntStream.range(0, 100).mapToObj(i -> "group-" + i).toArray(String[]::new);
        memberships.createGroups(hundred);
        Stream.of(hundred).forEach(group -> memberships.add("alice", group));

        assertRefused(
                () -> memberships.add("alice", "readers"),
                LimitExceededException.class,
                "A user is in 100 groups at most.");
        memberships.add("alice", "group-7");
        assertThat(memberships.in("readers")).isEmpty();
    }

    @Test
    void a_user_is_taken_out_of_a_group() {
        memberships.add("alice", "readers");
        memberships.add("alice", "writers");

        memberships.remove("alice", "readers");

        assertThat(memberships.of("alice")).containsExactly("writers");
        assertThat(memberships.in("readers")).isEmpty();
    }

    @Test
    void who_is_not_in_a_group_may_be_taken_out_of_it() {
        memberships.remove("alice", "readers");

        assertThat(memberships.of("alice")).isEmpty();
    }

    @Test
    void a_user_may_be_taken_out_of_a_group_that_is_not_there() {
        memberships.remove("alice", "nobodies");

        assertThat(memberships.of("alice")).isEmpty();
    }

    @Test
    void a_user_cannot_be_put_into_a_group_that_is_not_there() {
        assertRefused(() -> memberships.add("alice", "nobodies"), ResourceNotFoundException.class, "Group not found.");
    }

    @Test
    void of_an_unknown_user_and_an_unknown_group_the_user_is_missed_first() {
        assertRefused(() -> memberships.add("nobody", "nobodies"), UserNotFoundException.class, "User does not exist.");
        assertRefused(
                () -> memberships.remove("nobody", "nobodies"), UserNotFoundException.class, "User does not exist.");
        assertRefused(() -> memberships.of("nobody"), UserNotFoundException.class, "User does not exist.");
    }

    @Test
    void a_deleted_group_leaves_no_memberships() {
        memberships.add("alice", "readers");

        memberships.deleteGroup("readers");
        assertThat(memberships.of("alice")).isEmpty();

        memberships.createGroups("readers");
        assertThat(memberships.of("alice")).isEmpty();
        assertThat(memberships.in("readers")).isEmpty();
    }

    @Test
    void a_user_who_gets_the_name_of_a_deleted_one_is_in_no_group() {
        memberships.add("alice", "readers");
        pool.cognito().adminDeleteUser(r -> r.userPoolId(pool.id()).username("alice"));

        pool.invited("alice");

        assertThat(memberships.of("alice")).isEmpty();
        assertThat(memberships.in("readers")).isEmpty();
    }
}
