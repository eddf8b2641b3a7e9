package org.cognitojunit.emulator.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** A user who is disabled while signing in keeps no token that works. */
class DisabledMeanwhileTest {

    @AutoClose
    private static final EmulatorFixture AWS = EmulatorFixture.start();

    private final CognitoIdentityProviderClient cognito = AWS.cognito();

    @Test
    void no_sign_in_survives_the_disabling_that_it_raced_with() {
        String pool = cognito.createUserPool(r -> r.poolName("p")).userPool().id();
        String client = cognito.createUserPoolClient(
                        r -> r.userPoolId(pool).clientName("c").explicitAuthFlowsWithStrings("ADMIN_NO_SRP_AUTH"))
                .userPoolClient()
                .clientId();
        List<String> accessTokens = new ArrayList<>();

        for (int i = 0; i < 100; i++) {
            String user = "user-" + i;
            cognito.adminCreateUser(r -> r.userPoolId(pool).username(user).messageAction("SUPPRESS"));
            cognito.adminSetUserPassword(r -> r.userPoolId(pool)
                    .username(user)
                    .password("Correct-Horse-1")
                    .permanent(true));
            CompletableFuture<Void> disabling = CompletableFuture.runAsync(
                    () -> cognito.adminDisableUser(r -> r.userPoolId(pool).username(user)));
            try {
                accessTokens.add(cognito.adminInitiateAuth(r -> r.userPoolId(pool)
                                .clientId(client)
                                .authFlow("ADMIN_NO_SRP_AUTH")
                                .authParameters(Map.of("USERNAME", user, "PASSWORD", "Correct-Horse-1")))
                        .authenticationResult()
                        .accessToken());
            } catch (NotAuthorizedException e) {
                assertThat(e.awsErrorDetails().errorMessage()).isEqualTo("User is disabled.");
            }
            disabling.join();
            cognito.adminEnableUser(r -> r.userPoolId(pool).username(user));
        }

        assertThat(accessTokens)
                .allSatisfy(token -> assertThatExceptionOfType(NotAuthorizedException.class)
                        .isThrownBy(() -> cognito.getUser(r -> r.accessToken(token)))
                        .withMessageStartingWith("Access Token has been revoked"));
    }
}
