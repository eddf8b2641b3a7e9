package org.cognitojunit.emulator.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.emulator.user.TestPool.attributes;
import static org.cognitojunit.emulator.user.TestPool.byName;

import java.util.List;
import java.util.stream.IntStream;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserType;

/** ListGroups, AdminListGroupsForUser and ListUsersInGroup, page by page. */
class GroupListingsTest {

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);
    private final Memberships memberships = new Memberships(pool);

    @Test
    void the_groups_of_a_pool_are_listed_page_by_page() {
        memberships.createGroups("d", "b", "a", "c", "e");

        List<String> seen = pool
                .cognito()
                .listGroupsPaginator(r -> r.userPoolId(pool.id()).limit(2))
                .groups()
                .stream()
                .map(GroupType::groupName)
                .toList();

        assertThat(seen).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void a_page_has_sixty_groups_unless_fewer_are_asked_for() {
        IntStream.range(0, 61).forEach(i -> memberships.createGroups("group-" + i));

        assertThat(pool.cognito().listGroups(r -> r.userPoolId(pool.id())).groups())
                .hasSize(60);
    }

    @Test
    void the_groups_of_a_user_are_listed_page_by_page() {
        pool.invited("alice");
        memberships.createGroups("a", "b", "c");
        List.of("c", "a", "b").forEach(group -> memberships.add("alice", group));

        List<String> seen = pool
                .cognito()
                .adminListGroupsForUserPaginator(
                        r -> r.userPoolId(pool.id()).username("alice").limit(2))
                .groups()
                .stream()
                .map(GroupType::groupName)
                .toList();

        assertThat(seen).containsExactly("a", "b", "c");
    }

    @Test
    void the_members_of_a_group_are_listed_page_by_page() {
        memberships.createGroups("readers");
        List<String> names = List.of("alice", "bob", "carol", "dora", "eve");
        names.forEach(pool::invited);
        names.forEach(name -> memberships.add(name, "readers"));
        pool.invited("mallory");

        List<String> seen = pool
                .cognito()
                .listUsersInGroupPaginator(
                        r -> r.userPoolId(pool.id()).groupName("readers").limit(2))
                .users()
                .stream()
                .map(UserType::username)
                .toList();

        assertThat(seen).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void a_member_is_shown_with_attributes() {
        memberships.createGroups("readers");
        pool.invited("alice", attributes("email", "alice@example.com"));
        memberships.add("alice", "readers");

        UserType member = pool.cognito()
                .listUsersInGroup(r -> r.userPoolId(pool.id()).groupName("readers"))
                .users()
                .get(0);

        assertThat(byName(member.attributes())).containsEntry("email", "alice@example.com");
    }

    @Test
    void an_empty_group_has_nobody_to_list() {
        memberships.createGroups("readers");

        assertThat(memberships.in("readers")).isEmpty();
    }

    @Test
    void a_limit_of_zero_for_members_is_refused_by_a_service_behind() {
        memberships.createGroups("readers");

        assertThatThrownBy(() -> pool.cognito()
                        .listUsersInGroup(r ->
                                r.userPoolId(pool.id()).groupName("readers").limit(0)))
                .isExactlyInstanceOf(InvalidParameterException.class)
                .satisfies(refusal -> assertThat(((CognitoIdentityProviderException) refusal)
                                .awsErrorDetails()
                                .errorMessage())
                        .matches("com\\.amazonaws\\.services\\.identitystoreservice\\.model\\.ValidationException: "
                                + "1 validation error detected: Value '0' at 'maxResults' failed to satisfy constraint: "
                                + "Member must have value greater than or equal to 1 "
                                + "\\(Service: AWSIdentityStoreService; Status Code: 400; Error Code: ValidationException; "
                                + "Request ID: [0-9a-f-]{36}; Proxy: null\\)"));
    }
}
