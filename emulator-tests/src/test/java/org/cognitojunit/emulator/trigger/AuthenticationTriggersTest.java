package org.cognitojunit.emulator.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.TEMPORARY;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ChallengeNameType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserLambdaValidationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

class AuthenticationTriggersTest {

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);
    private final PoolTriggers triggers = aws.emulator().trigger(pool.id());
    private final List<String> events = new ArrayList<>();

    @Test
    void pre_authentication_gets_cognitos_event() {
        String sub = TestPool.byName(
                        pool.confirmed("alice", attributes("email", "alice@example.com", "email_verified", "true"))
                                .attributes())
                .get("sub");
        triggers.on("PreAuthentication", this::recorded);

        pool.signIn("alice");

        assertThat(events)
                .containsExactly(("{'version':'1',"
                                + "'region':'us-east-1','userPoolId':'" + pool.id() + "','userName':'alice',"
                                + "'callerContext':{'awsSdkVersion':'aws-sdk-unknown-unknown','clientId':'"
                                + pool.clientId()
                                + "'},'triggerSource':'PreAuthentication_Authentication','request':{'userAttributes':{'sub':'"
                                + sub
                                + "','cognito:user_status':'CONFIRMED','email':'alice@example.com',"
                                + "'email_verified':'true'},'validationData':null},'response':{}}")
                        .replace('\'', '"'));
    }

    @Test
    void pre_authentication_refuses_before_the_password_is_looked_at() {
        pool.confirmed("alice");
        triggers.preAuthentication(event -> {
            throw new IllegalStateException("not on a Sunday");
        });

        assertRefused(
                () -> pool.initiate("alice", "Wrong-Horse-1"),
                UserLambdaValidationException.class,
                "PreAuthentication failed with error not on a Sunday.");
    }

    @Test
    void pre_authentication_runs_for_a_wrong_password_too() {
        pool.confirmed("alice");
        triggers.on("PreAuthentication", this::recorded);

        assertRefused(
                () -> pool.initiate("alice", "Wrong-Horse-1"),
                NotAuthorizedException.class,
                "Incorrect username or password.");
        assertThat(events).hasSize(1);
    }

    @Test
    void what_pre_authentication_changes_counts() {
        pool.confirmed("alice");
        triggers.preAuthentication(event -> aws.cognito()
                .adminDisableUser(r -> r.userPoolId(event.userPoolId()).username(event.userName())));

        assertRefused(() -> pool.signIn("alice"), NotAuthorizedException.class, "User is disabled.");
    }

    @Test
    void an_unknown_user_reaches_no_function_where_callers_are_told() {
        triggers.on("PreAuthentication", this::recorded);

        assertRefused(() -> pool.initiate("mallory", PASSWORD), UserNotFoundException.class, "User does not exist.");
        assertThat(events).isEmpty();
    }

    @Test
    void functions_are_told_of_an_unknown_user_where_callers_are_not() {
        TestPool hiding = hiding();
        List<Boolean> notFound = new ArrayList<>();
        triggers.preAuthentication(event -> {
            notFound.add(event.userNotFound());
            assertThat(event.userName()).isEqualTo("mallory");
            assertThat(event.userAttributes()).isEmpty();
        });

        assertRefused(
                () -> hiding.initiate("mallory", PASSWORD),
                NotAuthorizedException.class,
                "Incorrect username or password.");
        assertThat(notFound).containsExactly(true);
    }

    @Test
    void functions_are_told_of_a_known_user_where_callers_are_not() {
        pool.confirmed("alice");
        triggers.on("PreAuthentication", this::recorded);

        hiding().signIn("alice");

        assertThat(events).singleElement().asString().contains("\"userNotFound\":false");
    }

    @Test
    void post_authentication_runs_once_a_user_is_in() {
        pool.confirmed("alice");
        List<PostAuthenticationEvent> seen = new ArrayList<>();
        triggers.postAuthentication(seen::add);

        pool.signIn("alice");

        assertThat(seen).singleElement().satisfies(event -> {
            assertThat(event.triggerSource()).isEqualTo("PostAuthentication_Authentication");
            assertThat(event.userAttributes()).containsEntry("cognito:user_status", "CONFIRMED");
            assertThat(event.newDeviceUsed()).isFalse();
        });
    }

    @Test
    void post_authentication_does_not_run_for_a_wrong_password() {
        pool.confirmed("alice");
        triggers.on("PostAuthentication", this::recorded);

        assertRefused(
                () -> pool.initiate("alice", "Wrong-Horse-1"),
                NotAuthorizedException.class,
                "Incorrect username or password.");
        assertThat(events).isEmpty();
    }

    @Test
    void post_authentication_that_fails_withholds_the_tokens() {
        pool.confirmed("alice");
        triggers.postAuthentication(event -> {
            throw new IllegalStateException("audit log is full");
        });

        assertRefused(
                () -> pool.signIn("alice"),
                UserLambdaValidationException.class,
                "PostAuthentication failed with error audit log is full.");
    }

    @Test
    void a_new_password_stays_though_post_authentication_fails() {
        pool.invited("bob");
        triggers.postAuthentication(event -> {
            throw new IllegalStateException("audit log is full");
        });
        InitiateAuthResponse challenge = pool.initiate("bob", TEMPORARY);

        assertRefused(
                () -> choose(challenge, Map.of()),
                UserLambdaValidationException.class,
                "PostAuthentication failed with error audit log is full.");

        triggers.remove(Trigger.POST_AUTHENTICATION);
        assertThat(pool.signIn("bob").accessToken()).isNotBlank();
    }

    @Test
    void metadata_of_the_first_call_reaches_pre_authentication_as_validation_data() {
        pool.confirmed("alice");
        List<Map<String, String>> seen = new ArrayList<>();
        triggers.preAuthentication(event -> {
                    seen.add(event.validationData());
                    seen.add(event.clientMetadata());
                })
                .postAuthentication(event -> seen.add(event.clientMetadata()))
                .preTokenGeneration(event -> seen.add(event.clientMetadata()));

        aws.cognito()
                .initiateAuth(r -> r.clientId(pool.clientId())
                        .authFlow(AuthFlowType.USER_PASSWORD_AUTH)
                        .authParameters(Map.of("USERNAME", "alice", "PASSWORD", PASSWORD))
                        .clientMetadata(Map.of("tenant", "acme")));

        assertThat(seen).containsExactly(Map.of("tenant", "acme"), Map.of(), Map.of(), Map.of());
    }

    @Test
    void metadata_of_an_answer_reaches_the_later_functions() {
        pool.invited("bob");
        List<Map<String, String>> seen = new ArrayList<>();
        triggers.preAuthentication(event -> seen.add(event.validationData()))
                .postAuthentication(event -> seen.add(event.clientMetadata()))
                .preTokenGeneration(event -> seen.add(event.clientMetadata()));

        choose(pool.initiate("bob", TEMPORARY), Map.of("tenant", "acme"));

        assertThat(seen).containsExactly(Map.of(), Map.of("tenant", "acme"), Map.of("tenant", "acme"));
    }

    private void choose(InitiateAuthResponse challenge, Map<String, String> metadata) {
        aws.cognito()
                .respondToAuthChallenge(r -> r.clientId(pool.clientId())
                        .challengeName(ChallengeNameType.NEW_PASSWORD_REQUIRED)
                        .session(challenge.session())
                        .challengeResponses(Map.of("USERNAME", "bob", "NEW_PASSWORD", PASSWORD))
                        .clientMetadata(metadata));
    }

    private TestPool hiding() {
        return pool.withClient(client -> client.preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED)
                .explicitAuthFlowsWithStrings("ALLOW_USER_PASSWORD_AUTH"));
    }

    private String recorded(String event) {
        events.add(event);
        return event;
    }
}
