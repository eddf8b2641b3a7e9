package org.cognitojunit.emulator.group;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateGroupRequest;

/** What groups bring into tokens. */
class GroupClaimsTest {

    private static final String READER = "arn:aws:iam::123456789012:role/reader";
    private static final String WRITER = "arn:aws:iam::123456789012:role/writer";

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);
    private final Memberships memberships = new Memberships(pool);

    @BeforeEach
    void alice() {
        pool.confirmed("alice");
    }

    @Test
    void who_is_in_no_group_has_no_claims_of_groups() {
        AuthenticationResultType tokens = pool.signIn("alice");

        assertThat(claims(tokens.idToken()))
                .doesNotContainKeys("cognito:groups", "cognito:roles", "cognito:preferred_role");
        assertThat(claims(tokens.accessToken())).doesNotContainKey("cognito:groups");
    }

    @Test
    void both_tokens_name_the_groups() {
        join("readers", r -> {});
        join("writers", r -> {});

        AuthenticationResultType tokens = pool.signIn("alice");

        assertThat(claims(tokens.idToken())).containsEntry("cognito:groups", List.of("readers", "writers"));
        assertThat(claims(tokens.accessToken())).containsEntry("cognito:groups", List.of("readers", "writers"));
    }

    @Test
    void only_the_id_token_names_roles() {
        join("readers", r -> r.roleArn(READER).precedence(1));

        AuthenticationResultType tokens = pool.signIn("alice");

        assertThat(claims(tokens.idToken()))
                .containsEntry("cognito:roles", List.of(READER))
                .containsEntry("cognito:preferred_role", READER);
        assertThat(claims(tokens.accessToken())).doesNotContainKeys("cognito:roles", "cognito:preferred_role");
    }

    @Test
    void groups_without_a_role_bring_none() {
        join("readers", r -> r.precedence(1));

        assertThat(idClaims()).doesNotContainKeys("cognito:roles", "cognito:preferred_role");
    }

    @Test
    void the_lowest_precedence_is_preferred() {
        join("readers", r -> r.roleArn(READER).precedence(5));
        join("writers", r -> r.roleArn(WRITER).precedence(0));

        assertThat(idClaims())
                .containsEntry("cognito:roles", List.of(READER, WRITER))
                .containsEntry("cognito:preferred_role", WRITER);
    }

    @Test
    void a_group_without_a_role_does_not_count_however_low_its_precedence() {
        join("readers", r -> r.roleArn(READER).precedence(5));
        join("writers", r -> r.precedence(0));

        assertThat(idClaims()).containsEntry("cognito:preferred_role", READER);
    }

    @Test
    void two_roles_of_one_precedence_leave_none_preferred() {
        join("readers", r -> r.roleArn(READER).precedence(1));
        join("writers", r -> r.roleArn(WRITER).precedence(1));

        assertThat(idClaims())
                .containsEntry("cognito:roles", List.of(READER, WRITER))
                .doesNotContainKey("cognito:preferred_role");
    }

    @Test
    void one_role_twice_is_named_once_and_preferred() {
        join("readers", r -> r.roleArn(READER).precedence(1));
        join("writers", r -> r.roleArn(READER).precedence(1));

        assertThat(idClaims())
                .containsEntry("cognito:roles", List.of(READER))
                .containsEntry("cognito:preferred_role", READER);
    }

    @Test
    void a_role_without_a_precedence_is_never_preferred() {
        join("readers", r -> r.roleArn(READER));

        assertThat(idClaims())
                .containsEntry("cognito:roles", List.of(READER))
                .doesNotContainKey("cognito:preferred_role");
    }

    @Test
    void a_refresh_looks_at_the_groups_again() {
        join("readers", r -> r.roleArn(READER).precedence(1));
        AuthenticationResultType tokens = pool.signIn("alice");
        join("writers", r -> r.roleArn(WRITER).precedence(0));
        memberships.deleteGroup("readers");

        AuthenticationResultType refreshed = pool.refresh(tokens);

        assertThat(claims(refreshed.idToken()))
                .containsEntry("cognito:groups", List.of("writers"))
                .containsEntry("cognito:roles", List.of(WRITER))
                .containsEntry("cognito:preferred_role", WRITER);
        assertThat(claims(refreshed.accessToken())).containsEntry("cognito:groups", List.of("writers"));
    }

    private void join(String group, Consumer<CreateGroupRequest.Builder> settings) {
        pool.cognito().createGroup(r -> settings.accept(r.userPoolId(pool.id()).groupName(group)));
        memberships.add("alice", group);
    }

    private Map<String, Object> idClaims() {
        return claims(pool.signIn("alice").idToken());
    }

    private static Map<String, Object> claims(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getClaims();
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
