package org.cognitojunit.emulator.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.user.TestPool.attributes;
import static org.cognitojunit.emulator.user.TestPool.byName;

import java.util.List;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;

/** What a filter selects after users have changed, which is found by indexes that have to change with them. */
class ListUsersIndexTest {

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);

    @ParameterizedTest
    @ValueSource(strings = {"email", "phone_number", "name", "given_name", "family_name", "preferred_username"})
    void a_user_is_found_by_the_new_value_and_no_longer_by_the_old_one(String attribute) {
        String before = attribute.equals("phone_number") ? "+15550001" : "before@example.com";
        String after = attribute.equals("phone_number") ? "+15550002" : "after@example.com";
        pool.invited("alice", attributes(attribute, before));

        pool.update("alice", attributes(attribute, after));

        assertThat(selected(attribute + " = \"" + before + "\"")).isEmpty();
        assertThat(selected(attribute + " = \"" + after + "\"")).containsExactly("alice");
    }

    @Test
    void a_user_without_the_attribute_any_more_is_not_found_by_it() {
        pool.invited("alice", attributes("email", "alice@example.com"));

        pool.deleteAttributes("alice", "email");

        assertThat(selected("email ^= \"\"")).isEmpty();
    }

    @Test
    void a_deleted_user_is_not_found() {
        pool.invited("alice", attributes("email", "alice@example.com", "name", "Alice"));

        pool.cognito().adminDeleteUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThat(selected("email ^= \"\"")).isEmpty();
        assertThat(selected("name = \"Alice\"")).isEmpty();
    }

    @Test
    void a_new_user_of_the_name_of_a_deleted_one_is_not_found_by_what_the_other_had() {
        pool.invited("alice", attributes("email", "old@example.com"));
        pool.cognito().adminDeleteUser(r -> r.userPoolId(pool.id()).username("alice"));

        pool.invited("alice", attributes("email", "new@example.com"));

        assertThat(selected("email ^= \"old\"")).isEmpty();
        assertThat(selected("email ^= \"new\"")).containsExactly("alice");
    }

    @Test
    void several_users_may_have_one_value() {
        pool.invited("bob", attributes("name", "Same"));
        pool.invited("alice", attributes("name", "Same"));
        pool.invited("carol", attributes("name", "Same again"));

        assertThat(selected("name = \"Same\"")).containsExactly("alice", "bob");
    }

    @Test
    void a_user_who_loses_an_alias_to_another_is_still_found_by_the_address() {
        TestPool aliases = TestPool.create(aws, r -> r.aliasAttributes(AliasAttributeType.EMAIL));
        aliases.invited("alice", attributes("email", "a@example.com", "email_verified", "true"));

        aliases.cognito()
                .adminCreateUser(r -> r.userPoolId(aliases.id())
                        .username("bob")
                        .messageAction("SUPPRESS")
                        .forceAliasCreation(true)
                        .userAttributes(attributes("email", "a@example.com", "email_verified", "true")));

        assertThat(selected(aliases, "email = \"a@example.com\"")).containsExactly("alice", "bob");
    }

    @Test
    void a_name_that_begins_like_others_is_found_alone() {
        pool.invited("bob");
        pool.invited("bob-1");

        assertThat(selected("username = \"bob\"")).containsExactly("bob");
    }

    @ParameterizedTest
    @ValueSource(strings = {"email ^= \"m\"", "username ^= \"user\"", "status = \"Enabled\"", "name = \"Same\"", ""})
    void the_pages_of_a_listing_show_every_user_once(String filter) {
        for (int i = 0; i < 7; i++) {
            pool.invited("user-" + i, attributes("email", "m" + (9 - i) + "@example.com", "name", "Same"));
        }

        List<String> seen =
                pool
                        .cognito()
                        .listUsersPaginator(
                                r -> r.userPoolId(pool.id()).limit(2).filter(filter))
                        .users()
                        .stream()
                        .map(UserType::username)
                        .toList();

        assertThat(seen)
                .containsExactlyInAnyOrder("user-0", "user-1", "user-2", "user-3", "user-4", "user-5", "user-6");
    }

    @Test
    void users_are_listed_in_the_order_of_what_the_filter_looks_at() {
        pool.invited("alice", attributes("email", "z@example.com"));
        pool.invited("bob", attributes("email", "y@example.com"));

        assertThat(selected("email ^= \"\"")).containsExactly("bob", "alice");
    }

    @Test
    void a_page_that_begins_at_a_user_who_has_gone_goes_on_behind_her() {
        pool.invited("alice", attributes("email", "1@example.com"));
        pool.invited("bob", attributes("email", "2@example.com"));
        String token = pool.cognito()
                .listUsers(r -> r.userPoolId(pool.id()).limit(1).filter("email ^= \"\""))
                .paginationToken();
        pool.cognito().adminDeleteUser(r -> r.userPoolId(pool.id()).username("alice"));

        List<UserType> rest = pool.cognito()
                .listUsers(r ->
                        r.userPoolId(pool.id()).limit(1).filter("email ^= \"\"").paginationToken(token))
                .users();

        assertThat(rest).extracting(UserType::username).containsExactly("bob");
    }

    @Test
    void a_sub_of_nobody_selects_nobody() {
        pool.invited("alice");
        String sub = byName(pool.get("alice").userAttributes()).get("sub");
        pool.cognito().adminDeleteUser(r -> r.userPoolId(pool.id()).username("alice"));

        assertThat(selected("sub = \"" + sub + "\"")).isEmpty();
    }

    private List<String> selected(String filter) {
        return selected(pool, filter);
    }

    private static List<String> selected(TestPool pool, String filter) {
        return pool.cognito().listUsers(r -> r.userPoolId(pool.id()).filter(filter)).users().stream()
                .map(UserType::username)
                .toList();
    }
}
