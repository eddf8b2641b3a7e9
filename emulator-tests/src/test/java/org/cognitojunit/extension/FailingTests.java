package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.catchThrowable;
import static org.cognitojunit.definition.AuthFlow.ADMIN_USER_PASSWORD_AUTH;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolGroup;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.NewPasswordRequired;
import org.cognitojunit.auth.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;

/** Tests that fail in ways that pages are about. Only other tests run them. */
final class FailingTests {

    private FailingTests() {}

    @CognitoUserPool(
            client = @PoolClient(authFlows = ADMIN_USER_PASSWORD_AUTH, generateSecret = true),
            groups = @PoolGroup("admins"),
            users = {
                @PoolUser(name = "alice", password = "Correct-Horse-1", groups = "admins"),
                @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
            })
    static class SignIn {

        @Test
        void bob_is_an_admin_after_his_first_sign_in(UserPool pool, @Called("bob") TestUser bob) {
            catchThrowable(() -> pool.adminSignIn("bob", "Wrong-Horse-1"));
            NewPasswordRequired challenge = pool.adminSignIn(bob).expectNewPasswordRequired();
            Tokens tokens = challenge.respond("New-Horse-1").expectTokens();
            Tokens refreshed = pool.refresh(tokens);
            pool.client().getUser(r -> r.accessToken(refreshed.accessToken()));

            throw new AssertionError("Expected the groups [admins], but there are none.");
        }
    }

    /** What a careless assertion may print. */
    @CognitoUserPool(
            client = @PoolClient(authFlows = ADMIN_USER_PASSWORD_AUTH, generateSecret = true),
            users = @PoolUser(name = "bob", temporaryPassword = "Temp-<Horse>&'1'"))
    static class Quoting {

        static final List<String> SECRETS = new ArrayList<>();

        @Test
        void quotes_everything(UserPool pool, TestUser bob) {
            String newPassword = "New \"Horse\" <&> 'é' +/1";
            NewPasswordRequired challenge = pool.adminSignIn(bob).expectNewPasswordRequired();
            Tokens tokens = challenge.respond(newPassword).expectTokens();
            SECRETS.addAll(List.of(
                    "Temp-<Horse>&'1'",
                    newPassword,
                    challenge.session(),
                    tokens.accessToken(),
                    tokens.idToken(),
                    String.valueOf(tokens.refreshToken()),
                    pool.appClient().secret().orElseThrow(),
                    pool.appClient().secretHash("bob")));

            throw new AssertionError("raw: " + SECRETS + "\nurl: "
                    + URLEncoder.encode(String.join("\n", SECRETS), StandardCharsets.UTF_8) + "\njson: "
                    + String.join("\n", SECRETS).replace("\"", "\\\"") + "\nhtml: "
                    + String.join("\n", SECRETS)
                            .replace("&", "&amp;")
                            .replace("<", "&lt;")
                            .replace(">", "&gt;")
                            .replace("\"", "&quot;")
                            .replace("'", "&#39;"));
        }
    }

    @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    static class Overlapping {

        @Test
        void asks_from_everywhere(UserPool pool, TestUser alice, CognitoIdentityProviderAsyncClient async)
                throws Exception {
            Tokens tokens = pool.adminSignIn(alice).expectTokens();
            Thread application = new Thread(
                    () -> {
                        List<CompletableFuture<?>> calls = new ArrayList<>();
                        for (int i = 0; i < 3; i++) {
                            calls.add(async.getUser(r -> r.accessToken(tokens.accessToken())));
                            calls.add(async.adminGetUser(
                                            r -> r.userPoolId(pool.id()).username("nobody"))
                                    .exceptionally(refused -> null));
                        }
                        calls.forEach(CompletableFuture::join);
                    },
                    "http-worker-1");
            application.start();
            application.join();
            pool.client().listGroups(r -> r.userPoolId(pool.id()));

            throw new AssertionError("after calls that overlapped");
        }
    }

    @CognitoUserPool
    static class Hostile {

        private static final String SCRIPT =
                "<script>document.title = 'hacked'</script>\"><img src=x onerror=alert(1)>";

        @Test
        @DisplayName(SCRIPT)
        void test(UserPool pool) {
            pool.client()
                    .adminCreateUser(r -> r.userPoolId(pool.id())
                            .username("mallory")
                            .clientMetadata(Map.of(SCRIPT, "</style></title>" + SCRIPT))
                            .userAttributes(AttributeType.builder()
                                    .name("name")
                                    .value(SCRIPT)
                                    .build()));

            throw new AssertionError(SCRIPT);
        }
    }

    @CognitoUserPool
    static class ManyCalls {

        @Test
        void two_hundred_calls(UserPool pool) {
            for (int i = 0; i < 250; i++) {
                String group = "group-" + i % 40;
                catchThrowable(() ->
                        pool.client().createGroup(r -> r.userPoolId(pool.id()).groupName(group)));
            }
            throw new AssertionError("after 250 calls");
        }
    }
}
