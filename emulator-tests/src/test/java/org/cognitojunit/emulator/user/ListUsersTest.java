package org.cognitojunit.emulator.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.attributes;
import static org.cognitojunit.emulator.user.TestPool.byName;

import java.util.List;
import java.util.stream.IntStream;
import org.cognitojunit.emulator.EmulatorFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUsersResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;

/** The pages of ListUsers, and what they show. {@link ListUsersFilterTest} has the filters. */
class ListUsersTest {

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);

    @Test
    void an_empty_pool_has_nobody_to_list() {
        ListUsersResponse page = pool.cognito().listUsers(r -> r.userPoolId(pool.id()));

        assertThat(page.users()).isEmpty();
        assertThat(page.paginationToken()).isNull();
    }

    @Test
    void a_user_is_shown_with_everything_but_secrets() {
        pool.confirmed("alice", attributes("email", "alice@example.com"));

        UserType user =
                pool.cognito().listUsers(r -> r.userPoolId(pool.id())).users().get(0);

        assertThat(user.username()).isEqualTo("alice");
        assertThat(user.enabled()).isTrue();
        assertThat(user.userStatus()).isEqualTo(UserStatusType.CONFIRMED);
        assertThat(user.userLastModifiedDate()).isAfterOrEqualTo(user.userCreateDate());
        assertThat(byName(user.attributes())).containsOnlyKeys("email", "sub");
    }

    @Test
    void users_are_listed_in_one_order_whatever_the_page() {
        List.of("dora", "alice", "carol", "bob", "eve").forEach(pool::invited);

        List<String> seen = pool
                .cognito()
                .listUsersPaginator(r -> r.userPoolId(pool.id()).limit(2))
                .users()
                .stream()
                .map(UserType::username)
                .toList();

        assertThat(seen).containsExactly("alice", "bob", "carol", "dora", "eve");
    }

    @Test
    void a_user_who_goes_between_two_pages_leaves_no_gap() {
        List.of("alice", "bob", "carol").forEach(pool::invited);
        String token = page(2, null).paginationToken();
        pool.cognito().adminDeleteUser(r -> r.userPoolId(pool.id()).username("bob"));

        ListUsersResponse next = page(2, token);

        assertThat(next.users()).extracting(UserType::username).containsExactly("carol");
    }

    @Test
    void a_page_has_sixty_users_unless_fewer_are_asked_for() {
        IntStream.range(0, 61).forEach(i -> pool.invited("user-" + i));

        assertThat(pool.cognito().listUsers(r -> r.userPoolId(pool.id())).users())
                .hasSize(60);
        assertThat(page(0, null).users()).hasSize(60);
    }

    @Test
    void only_the_attributes_that_are_asked_for_are_shown() {
        pool.invited("alice", attributes("email", "alice@example.com", "name", "Alice"));

        List<UserType> users = pool.cognito()
                .listUsers(r -> r.userPoolId(pool.id()).attributesToGet("name"))
                .users();

        assertThat(byName(users.get(0).attributes())).containsOnlyKeys("name");
    }

    @Test
    void an_attribute_that_a_user_of_the_page_lacks_cannot_be_asked_for() {
        pool.invited("alice", attributes("email", "alice@example.com", "name", "Alice"));
        pool.invited("bob", attributes("email", "bob@example.com"));

        assertRefused(
                () -> pool.cognito().listUsers(r -> r.userPoolId(pool.id()).attributesToGet("name")),
                InvalidParameterException.class,
                "One or more requested attributes do not exist.");
        assertThat(pool.cognito()
                        .listUsers(r -> r.userPoolId(pool.id()).limit(1).attributesToGet("name"))
                        .users())
                .hasSize(1);
    }

    @Test
    void the_sub_cannot_be_asked_for() {
        assertRefused(
                () -> pool.cognito().listUsers(r -> r.userPoolId(pool.id()).attributesToGet("email", "sub")),
                InvalidParameterException.class,
                "Input fails to satisfy the constraints.");
    }

    @Test
    void an_attribute_outside_the_schema_cannot_be_asked_for() {
        assertRefused(
                () -> pool.cognito().listUsers(r -> r.userPoolId(pool.id()).attributesToGet("custom:none")),
                InvalidParameterException.class,
                "Input fails to satisfy the constraints.");
    }

    @Test
    void a_pool_that_is_not_there_has_no_users() {
        assertRefused(
                () -> pool.cognito().listUsers(r -> r.userPoolId("us-east-1_nowhere00")),
                ResourceNotFoundException.class,
                "User pool us-east-1_nowhere00 does not exist.");
    }

    private ListUsersResponse page(int limit, @Nullable String token) {
        return pool.cognito()
                .listUsers(r -> r.userPoolId(pool.id()).limit(limit).paginationToken(token));
    }
}
