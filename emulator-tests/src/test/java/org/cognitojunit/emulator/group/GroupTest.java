package org.cognitojunit.emulator.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateGroupRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UpdateGroupRequest;

/** Creating, showing, changing and deleting groups. */
class GroupTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/reader";
    private static final String FOREIGN_ROLE = "arn:aws:iam::210987654321:role/reader";

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);

    @Test
    void a_group_shows_what_it_was_created_with() {
        GroupType created =
                create("readers", r -> r.description("They read.").roleArn(ROLE).precedence(3));

        assertThat(created.groupName()).isEqualTo("readers");
        assertThat(created.userPoolId()).isEqualTo(pool.id());
        assertThat(created.description()).isEqualTo("They read.");
        assertThat(created.roleArn()).isEqualTo(ROLE);
        assertThat(created.precedence()).isEqualTo(3);
        assertThat(created.creationDate()).isEqualTo(created.lastModifiedDate());
        assertThat(get("readers")).isEqualTo(created);
    }

    @Test
    void what_is_not_set_is_not_shown() {
        create("readers", r -> {});

        GroupType group = get("readers");

        assertThat(group.description()).isNull();
        assertThat(group.roleArn()).isNull();
        assertThat(group.precedence()).isNull();
    }

    @Test
    void a_precedence_of_zero_is_one() {
        assertThat(create("readers", r -> r.precedence(0)).precedence()).isZero();
    }

    @Test
    void a_name_that_is_taken_is_refused() {
        create("readers", r -> r.description("first"));

        assertRefused(
                () -> create("readers", r -> r.description("second")),
                GroupExistsException.class,
                "A group with the name already exists.");
        assertThat(get("readers").description()).isEqualTo("first");
    }

    @Test
    void the_role_of_another_account_is_refused() {
        assertRefused(
                () -> create("readers", r -> r.roleArn(FOREIGN_ROLE)),
                InvalidParameterException.class,
                "Cross-account pass role is not allowed.");
        create("readers", r -> r.roleArn(ROLE));
        assertRefused(
                () -> update("readers", r -> r.roleArn(FOREIGN_ROLE)),
                InvalidParameterException.class,
                "Cross-account pass role is not allowed.");
        assertThat(get("readers").roleArn()).isEqualTo(ROLE);
    }

    @Test
    void an_update_changes_what_it_brings_and_nothing_else() {
        create("readers", r -> r.description("They read.").roleArn(ROLE).precedence(3));

        GroupType updated = update("readers", r -> r.precedence(1));

        assertThat(updated.precedence()).isEqualTo(1);
        assertThat(updated.description()).isEqualTo("They read.");
        assertThat(updated.roleArn()).isEqualTo(ROLE);
        assertThat(get("readers")).isEqualTo(updated);
    }

    @Test
    void an_update_moves_the_modification_date() {
        GroupType created = create("readers", r -> {});
        aws.emulator().clock().advance(Duration.ofSeconds(5));

        GroupType updated = update("readers", r -> r.description("They read."));

        assertThat(updated.creationDate()).isEqualTo(created.creationDate());
        assertThat(updated.lastModifiedDate())
                .isAfterOrEqualTo(created.lastModifiedDate().plusSeconds(5));
    }

    @Test
    void an_update_that_brings_nothing_changes_nothing_not_even_the_date() {
        GroupType created = create("readers", r -> r.description("They read."));
        aws.emulator().clock().advance(Duration.ofSeconds(5));

        assertThat(update("readers", r -> {})).isEqualTo(created);
        assertThat(update("readers", r -> r.description(""))).isEqualTo(created);
    }

    @Test
    void the_same_description_again_moves_the_date_all_the_same() {
        GroupType created = create("readers", r -> r.description("They read."));
        aws.emulator().clock().advance(Duration.ofSeconds(5));

        GroupType updated = update("readers", r -> r.description("They read."));

        assertThat(updated.description()).isEqualTo("They read.");
        assertThat(updated.lastModifiedDate()).isAfter(created.lastModifiedDate());
    }

    @Test
    void a_role_cannot_be_emptied() {
        create("readers", r -> r.roleArn(ROLE));

        assertRefused(
                () -> update("readers", r -> r.roleArn("")),
                InvalidParameterException.class,
                "2 validation errors detected: Value '' at 'roleArn' failed to satisfy constraint: Member must have"
                        + " length greater than or equal to 20; Value '' at 'roleArn' failed to satisfy constraint:"
                        + " Member must satisfy regular expression pattern:"
                        + " arn:[\\w+=/,.@-]+:[\\w+=/,.@-]+:([\\w+=/,.@-]*)?:[0-9]+:[\\w+=/,.@-]+(:[\\w+=/,.@-]+)?(:[\\w+=/,.@-]+)?");
    }

    @Test
    void a_group_that_is_not_there_is_not_found() {
        List<Consumer<String>> calls = List.of(
                this::get,
                name -> update(name, r -> {}),
                name -> pool.cognito().deleteGroup(r -> r.userPoolId(pool.id()).groupName(name)),
                name -> pool.cognito()
                        .listUsersInGroup(r -> r.userPoolId(pool.id()).groupName(name)));

        assertThat(calls)
                .allSatisfy(call -> assertRefused(
                        () -> call.accept("nobodies"), ResourceNotFoundException.class, "Group not found."));
    }

    @Test
    void groups_of_one_name_in_two_pools_are_two_groups() {
        TestPool other = TestPool.create(aws);
        create("readers", r -> r.description("here"));

        other.cognito()
                .createGroup(r -> r.userPoolId(other.id()).groupName("readers").description("there"));

        assertThat(get("readers").description()).isEqualTo("here");
    }

    private GroupType create(String name, Consumer<CreateGroupRequest.Builder> settings) {
        return pool.cognito()
                .createGroup(r -> settings.accept(r.userPoolId(pool.id()).groupName(name)))
                .group();
    }

    private GroupType update(String name, Consumer<UpdateGroupRequest.Builder> settings) {
        return pool.cognito()
                .updateGroup(r -> settings.accept(r.userPoolId(pool.id()).groupName(name)))
                .group();
    }

    private GroupType get(String name) {
        return pool.cognito()
                .getGroup(r -> r.userPoolId(pool.id()).groupName(name))
                .group();
    }
}
