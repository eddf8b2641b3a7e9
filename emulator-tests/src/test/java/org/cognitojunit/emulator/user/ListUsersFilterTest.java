package org.cognitojunit.emulator.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.attributes;
import static org.cognitojunit.emulator.user.TestPool.byName;

import java.util.List;
import org.cognitojunit.emulator.EmulatorFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;

class ListUsersFilterTest {

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private static final TestPool pool = TestPool.create(aws);

    @BeforeAll
    static void users() {
        pool.invited(
                "alice",
                attributes("email", "alice@example.com", "name", "Alice \"Al\" Liddell", "family_name", "Liddell"));
        pool.confirmed("bob", attributes("email", "bob@example.com", "phone_number", "+15555550100"));
        pool.confirmed("bobby", attributes("given_name", "back\\slash", "preferred_username", "rob"));
        pool.cognito().adminDisableUser(r -> r.userPoolId(pool.id()).username("bobby"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "username = \"bob\"                            | bob",
                "username=\"bob\"                              | bob",
                "`  username   =   \"bob\"  `                  | bob",
                "\"username\" = \"bob\"                        | bob",
                "username ^= \"bob\"                           | bob bobby",
                "username ^= \"\"                              | alice bob bobby",
                "username = \"bo\"                             |",
                "username = \"BOB\"                            |",
                "email = \"alice@example.com\"                 | alice",
                "email ^= \"a\"                                | alice",
                "phone_number = \"+15555550100\"               | bob",
                "phone_number ^= \"+1555\"                     | bob",
                "name = \"Alice \\\"Al\\\" Liddell\"           | alice",
                "given_name = \"back\\\\slash\"                | bobby",
                "family_name = \"Liddell\"                     | alice",
                "preferred_username = \"rob\"                  | bobby",
                "cognito:user_status = \"CONFIRMED\"           | bob bobby",
                "cognito:user_status = \"Confirmed\"           | bob bobby",
                "cognito:user_status ^= \"force\"              | alice",
                "status = \"ENABLED\"                          | alice bob",
                "email = \"ALICE@example.com\"                 | alice",
                "given_name ^= \"BACK\"                        | bobby",
                "family_name = \"liddell\"                     | alice",
                "preferred_username = \"ROB\"                  | bobby",
                "cognito:user_status ^= \"FORCE\"              | alice",
                "status = \"Enabled\"                          | alice bob",
                "status = \"Disabled\"                         | bobby"
            })
    void a_filter_selects(String filter, @Nullable String usernames) {
        List<String> expected = usernames == null ? List.of() : List.of(usernames.split(" "));

        assertThat(selected(pool, filter)).isEqualTo(expected);
    }

    @Test
    void a_filter_selects_by_the_sub() {
        String sub = byName(pool.get("alice").userAttributes()).get("sub");

        assertThat(selected(pool, "sub = \"" + sub + "\"")).containsExactly("alice");
        assertThat(selected(pool, "sub ^= \"" + sub.substring(0, 20) + "\"")).containsExactly("alice");
    }

    @Test
    void the_empty_filter_selects_everybody() {
        assertThat(selected(pool, "")).containsExactly("alice", "bob", "bobby");
    }

    @Test
    void where_the_pool_is_not_case_sensitive_neither_are_filters_for_usernames() {
        TestPool insensitive = TestPool.create(aws, r -> r.usernameConfiguration(c -> c.caseSensitive(false)));
        insensitive.invited("Alice", attributes("email", "Alice@Example.com", "name", "Alice"));

        assertThat(selected(insensitive, "username = \"aLICE\"")).containsExactly("Alice");
        assertThat(selected(insensitive, "email ^= \"alice@\"")).containsExactly("Alice");
        assertThat(selected(insensitive, "name = \"alice\"")).containsExactly("Alice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username",
                "username = alice",
                "username = 'alice'",
                "username == \"alice\"",
                "username != \"alice\"",
                "username ~ \"alice\"",
                "username = \"alice",
                "username = \"alice\" and status = \"Enabled\"",
                "username = \"al\"ice\"",
                "username = \"alice\\\"",
                "= \"alice\"",
                "user name = \"alice\""
            })
    void what_is_not_one_condition_is_refused(String filter) {
        assertRefused(() -> selected(pool, filter), InvalidParameterException.class, "Error while parsing filter.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"custom:foo", "nickname", "Username", "email_verified"})
    void other_attributes_cannot_be_searched(String attribute) {
        assertRefused(
                () -> selected(pool, attribute + " = \"x\""),
                InvalidParameterException.class,
                "Invalid search attribute: " + attribute);
    }

    @Test
    void a_page_is_filled_with_what_the_filter_selects() {
        List<String> seen = pool
                .cognito()
                .listUsersPaginator(r -> r.userPoolId(pool.id()).limit(1).filter("cognito:user_status = \"CONFIRMED\""))
                .users()
                .stream()
                .map(UserType::username)
                .toList();

        assertThat(seen).containsExactly("bob", "bobby");
    }

    private static List<String> selected(TestPool pool, String filter) {
        return pool.cognito().listUsers(r -> r.userPoolId(pool.id()).filter(filter)).users().stream()
                .map(UserType::username)
                .toList();
    }
}
