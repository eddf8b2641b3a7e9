package org.cognitojunit.clients.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.clients.Jwts.claims;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.TEMPORARY;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cognitojunit.clients.Relay;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** boto3, whose clients make themselves from AWS's own model of the API. */
@EnabledIf(value = "isInstalled", disabledReason = "boto3 is missing: no python3 on the PATH can import it.")
class BotoTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    static boolean isInstalled() {
        return !Python.withBoto3().isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.cognitojunit.clients.python.Python#withBoto3")
    void follows_the_recipe(Path python) {
        try (Relay boto = start(python)) {
            String pool = createPool(boto, Map.of("PoolName", "recipe"));
            String client = createClient(boto, pool, "ADMIN_NO_SRP_AUTH");
            boto.call(
                    "admin_create_user",
                    Map.of("UserPoolId", pool, "Username", "alice", "TemporaryPassword", TEMPORARY));
            Map<String, Object> temporary = adminPassword(pool, client, TEMPORARY);

            Map<String, Object> challenge = boto.call("admin_initiate_auth", temporary);
            Map<String, Object> answered = boto.call(
                    "admin_respond_to_auth_challenge",
                    Map.of(
                            "UserPoolId",
                            pool,
                            "ClientId",
                            client,
                            "ChallengeName",
                            "NEW_PASSWORD_REQUIRED",
                            "Session",
                            challenge.get("Session"),
                            "ChallengeResponses",
                            Map.of("USERNAME", "alice", "NEW_PASSWORD", PASSWORD)));
            Map<String, Object> signedIn = boto.call("admin_initiate_auth", adminPassword(pool, client, PASSWORD));

            assertThat(challenge).containsEntry("ChallengeName", "NEW_PASSWORD_REQUIRED");
            assertThat(claims(tokens(answered).get("AccessToken"))).containsEntry("username", "alice");
            assertThat(tokens(signedIn)).containsKeys("AccessToken", "IdToken", "RefreshToken");
            assertThat(boto.refusal("admin_initiate_auth", temporary))
                    .isEqualTo("NotAuthorizedException: Incorrect username or password.");

            boto.call("delete_user_pool_client", Map.of("UserPoolId", pool, "ClientId", client));
            boto.call("admin_delete_user", Map.of("UserPoolId", pool, "Username", "alice"));

            assertThat(boto.refusal("admin_get_user", Map.of("UserPoolId", pool, "Username", "alice")))
                    .isEqualTo("UserNotFoundException: User does not exist.");
            boto.call("delete_user_pool", Map.of("UserPoolId", pool));
            assertThat(boto.refusal("describe_user_pool", Map.of("UserPoolId", pool)))
                    .isEqualTo("ResourceNotFoundException: User pool " + pool + " does not exist.");
        }
    }

    @ParameterizedTest
    @MethodSource("org.cognitojunit.clients.python.Python#withBoto3")
    void signs_up_confirms_and_signs_in(Path python) {
        try (Relay boto = start(python)) {
            String pool = createPool(boto, Map.of("PoolName", "sign-up", "AutoVerifiedAttributes", List.of("email")));
            String client = createClient(boto, pool, "ALLOW_USER_PASSWORD_AUTH");

            Map<String, Object> signUp = boto.call("sign_up", applicant(client));
            String early = boto.refusal("initiate_auth", password(client, PASSWORD));
            boto.call("confirm_sign_up", confirmation(client, code(pool)));
            Map<String, Object> signedIn = boto.call("initiate_auth", password(client, PASSWORD));

            assertThat(signUp)
                    .containsEntry("UserConfirmed", false)
                    .containsEntry(
                            "CodeDeliveryDetails",
                            Map.of("AttributeName", "email", "DeliveryMedium", "EMAIL", "Destination", "a***@e***"));
            assertThat(early).isEqualTo("UserNotConfirmedException: User is not confirmed.");
            assertThat(claims(tokens(signedIn).get("IdToken")))
                    .containsEntry("sub", signUp.get("UserSub"))
                    .containsEntry("email_verified", true);
            assertThat(boto.refusal("sign_up", applicant(client)))
                    .isEqualTo("UsernameExistsException: User already exists");
        }
    }

    @ParameterizedTest
    @MethodSource("org.cognitojunit.clients.python.Python#withBoto3")
    void recovers_a_forgotten_password(Path python) {
        try (Relay boto = start(python)) {
            String pool = createPool(boto, Map.of("PoolName", "recovery", "AutoVerifiedAttributes", List.of("email")));
            String client = createClient(boto, pool, "ALLOW_USER_PASSWORD_AUTH");
            boto.call("sign_up", applicant(client));
            boto.call("confirm_sign_up", confirmation(client, code(pool)));

            boto.call("forgot_password", Map.of("ClientId", client, "Username", "alice"));
            String code = code(pool);
            String mismatch = boto.refusal(
                    "confirm_forgot_password", choice(client, code.equals("111111") ? "222222" : "111111"));
            boto.call("confirm_forgot_password", choice(client, code));

            assertThat(mismatch)
                    .isEqualTo("CodeMismatchException: Invalid verification code provided, please try again.");
            assertThat(tokens(boto.call("initiate_auth", password(client, "New-Horse-1"))))
                    .containsKey("AccessToken");
            assertThat(boto.refusal("initiate_auth", password(client, PASSWORD)))
                    .isEqualTo("NotAuthorizedException: Incorrect username or password.");
        }
    }

    private static Relay start(Path python) {
        return Python.start(python, "boto.py", aws.emulator().endpoint().toString());
    }

    private static String createPool(Relay boto, Map<String, Object> settings) {
        return (String) Relay.member(boto.call("create_user_pool", settings), "UserPool")
                .get("Id");
    }

    private static String createClient(Relay boto, String pool, String flow) {
        Map<String, Object> created = boto.call(
                "create_user_pool_client",
                Map.of("UserPoolId", pool, "ClientName", "client", "ExplicitAuthFlows", List.of(flow)));
        return (String) Relay.member(created, "UserPoolClient").get("ClientId");
    }

    private static Map<String, Object> adminPassword(String pool, String client, String password) {
        return Map.of(
                "UserPoolId",
                pool,
                "ClientId",
                client,
                "AuthFlow",
                "ADMIN_NO_SRP_AUTH",
                "AuthParameters",
                Map.of("USERNAME", "alice", "PASSWORD", password));
    }

    private static Map<String, Object> password(String client, String password) {
        return Map.of(
                "ClientId",
                client,
                "AuthFlow",
                "USER_PASSWORD_AUTH",
                "AuthParameters",
                Map.of("USERNAME", "alice", "PASSWORD", password));
    }

    private static Map<String, Object> applicant(String client) {
        return Map.of(
                "ClientId",
                client,
                "Username",
                "alice",
                "Password",
                PASSWORD,
                "UserAttributes",
                List.of(Map.of("Name", "email", "Value", "alice@example.com")));
    }

    private static Map<String, Object> confirmation(String client, String code) {
        return Map.of("ClientId", client, "Username", "alice", "ConfirmationCode", code);
    }

    private static Map<String, Object> choice(String client, String code) {
        return Map.of("ClientId", client, "Username", "alice", "ConfirmationCode", code, "Password", "New-Horse-1");
    }

    private static String code(String pool) {
        return aws.emulator().inbox(pool).latest("alice").code();
    }

    private static Map<String, Object> tokens(Map<String, Object> answer) {
        return Relay.member(answer, "AuthenticationResult");
    }
}
