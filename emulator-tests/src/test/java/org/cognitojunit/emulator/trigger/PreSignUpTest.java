package org.cognitojunit.emulator.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.attribute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserLambdaValidationException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;

class PreSignUpTest {

    @AutoClose
    static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(aws);
    private final PoolTriggers triggers = aws.emulator().trigger(pool.id());
    private final List<String> events = new ArrayList<>();

    @Test
    void an_administrators_user_reaches_the_function() {
        triggers.on("PreSignUp", this::recorded);

        aws.cognito()
                .adminCreateUser(r -> r.userPoolId(pool.id())
                        .username("alice")
                        .userAttributes(attribute("email", "alice@example.com"))
                        .validationData(attribute("invitation", "42"))
                        .clientMetadata(Map.of("tenant", "acme")));

        assertThat(events)
                .containsExactly(("{'version':'1','region':'us-east-1',"
                                + "'userPoolId':'" + pool.id() + "','userName':'alice','callerContext':"
                                + "{'awsSdkVersion':'aws-sdk-unknown-unknown','clientId':'CLIENT_ID_NOT_APPLICABLE'},"
                                + "'triggerSource':'PreSignUp_AdminCreateUser',"
                                + "'request':{'userAttributes':{'email':'alice@example.com'},"
                                + "'validationData':{'invitation':'42'},'clientMetadata':{'tenant':'acme'}},"
                                + "'response':{'autoConfirmUser':false,'autoVerifyEmail':false,"
                                + "'autoVerifyPhone':false}}")
                        .replace('\'', '"'));
    }

    @Test
    void what_it_would_confirm_at_sign_up_it_does_not_for_an_administrators_user() {
        triggers.preSignUp(event -> {
            event.autoConfirmUser();
            event.autoVerifyEmail();
            event.autoVerifyPhone();
        });

        assertThat(pool.invited("alice", attribute("email", "alice@example.com"))
                        .userStatus())
                .isEqualTo(UserStatusType.FORCE_CHANGE_PASSWORD);
        assertThat(pool.attributes("alice")).doesNotContainEntry("email_verified", "true");
    }

    @Test
    void a_user_whom_it_refuses_is_not_created() {
        triggers.preSignUp(event -> {
            throw new IllegalStateException("no");
        });

        assertRefused(
                () -> pool.invited("alice"), UserLambdaValidationException.class, "PreSignUp failed with error no.");
        assertRefused(() -> pool.get("alice"), UserNotFoundException.class, "User does not exist.");
    }

    @Test
    void a_request_that_breaks_a_rule_does_not_reach_it() {
        triggers.on("PreSignUp", this::recorded);

        assertRefused(
                () -> pool.invited("alice", attribute("email", "nonsense")),
                InvalidParameterException.class,
                "Invalid email address format.");
        assertThat(events).isEmpty();
    }

    @Test
    void it_is_not_asked_about_a_second_invitation() {
        pool.invited("alice");
        triggers.on("PreSignUp", this::recorded);

        aws.cognito()
                .adminCreateUser(r -> r.userPoolId(pool.id()).username("alice").messageAction("RESEND"));

        assertThat(events).isEmpty();
    }

    private String recorded(String event) {
        events.add(event);
        return event;
    }
}
