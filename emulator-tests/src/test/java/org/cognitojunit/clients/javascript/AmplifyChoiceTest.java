package org.cognitojunit.clients.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.clients.Jwts.claims;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cognitojunit.clients.Relay;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.Inbox;
import org.cognitojunit.emulator.user.TestPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFactorType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.VerifiedAttributeType;

/** aws-amplify v6 in a pool that lets its users choose how to prove who they are. */
@EnabledIf(value = Node.IS_INSTALLED, disabledReason = Node.IS_MISSING)
class AmplifyChoiceTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(
                    aws,
                    settings -> settings.autoVerifiedAttributes(VerifiedAttributeType.EMAIL)
                            .smsConfiguration(s -> s.snsCallerArn("arn:aws:iam::123456789012:role/sms"))
                            .policies(p -> p.signInPolicy(s -> s.allowedFirstAuthFactors(
                                    AuthFactorType.PASSWORD, AuthFactorType.EMAIL_OTP, AuthFactorType.SMS_OTP))))
            .withClient(client -> client.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_AUTH));

    private final Inbox inbox = aws.emulator().inbox(pool.id());

    @AutoClose
    private final Relay amplify = Node.start("amplify.js", aws, pool);

    @ParameterizedTest
    @CsvSource({
        "EMAIL_OTP, CONFIRM_SIGN_IN_WITH_EMAIL_CODE, alice@example.com",
        "SMS_OTP, CONFIRM_SIGN_IN_WITH_SMS_CODE, +15555550100"
    })
    void signs_in_with_a_code_instead_of_a_password(String preferred, String step, String destination) {
        confirmed("alice");

        Map<String, Object> asked = signIn("alice", Map.of("preferredChallenge", preferred), null);
        Map<String, Object> done = confirm(inbox.latest(destination).code());

        assertThat(nextStep(asked)).containsEntry("signInStep", step);
        assertThat(done).containsEntry("isSignedIn", true);
        assertThat(claims(amplify.call("fetchAuthSession").get("accessToken"))).containsEntry("username", "alice");
    }

    @ParameterizedTest
    @CsvSource({"PASSWORD", "PASSWORD_SRP"})
    void prefers_a_password(String preferred) {
        confirmed("alice");

        Map<String, Object> done = signIn("alice", Map.of("preferredChallenge", preferred), PASSWORD);

        assertThat(done).containsEntry("isSignedIn", true);
    }

    @Test
    void chooses_among_what_the_user_has() {
        confirmed("alice");

        Map<String, Object> choice = signIn("alice", Map.of(), null);
        Map<String, Object> asked = confirm("EMAIL_OTP");
        Map<String, Object> done = confirm(inbox.latest("alice").code());

        assertThat(nextStep(choice)).containsEntry("signInStep", "CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION");
        assertThat(nextStep(choice).get("availableChallenges"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("PASSWORD", "EMAIL_OTP", "SMS_OTP");
        assertThat(nextStep(asked)).containsEntry("signInStep", "CONFIRM_SIGN_IN_WITH_EMAIL_CODE");
        assertThat(done).containsEntry("isSignedIn", true);
    }

    @Test
    void is_signed_in_by_the_confirmation_of_its_sign_up_without_a_password() {
        Map<String, Object> options = Map.of(
                "userAttributes",
                Map.of("email", "bob@example.com"),
                "autoSignIn",
                Map.of("authFlowType", "USER_AUTH"));

        amplify.call("signUp", Map.of("username", "bob", "options", options));
        String code = inbox.latest("bob").code();
        Map<String, Object> confirmed =
                amplify.call("confirmSignUp", Map.of("username", "bob", "confirmationCode", code));
        Map<String, Object> signedIn = amplify.call("autoSignIn");

        assertThat(nextStep(confirmed)).containsEntry("signUpStep", "COMPLETE_AUTO_SIGN_IN");
        assertThat(signedIn).containsEntry("isSignedIn", true);
        assertThat(claims(amplify.call("fetchAuthSession").get("accessToken"))).containsEntry("username", "bob");
    }

    private void confirmed(String username) {
        pool.confirmed(
                username,
                attributes(
                        "email",
                        "alice@example.com",
                        "email_verified",
                        "true",
                        "phone_number",
                        "+15555550100",
                        "phone_number_verified",
                        "true"));
    }

    private Map<String, Object> signIn(String username, Map<String, Object> options, @Nullable String password) {
        Map<String, Object> all = new HashMap<>(options);
        all.put("authFlowType", "USER_AUTH");
        Map<String, Object> input = new HashMap<>(Map.of("username", username, "options", all));
        if (password != null) {
            input.put("password", password);
        }
        return amplify.call("signIn", input);
    }

    private Map<String, Object> confirm(String response) {
        return amplify.call("confirmSignIn", Map.of("challengeResponse", response));
    }

    private static Map<String, Object> nextStep(Map<String, Object> outcome) {
        return Relay.member(outcome, "nextStep");
    }
}
