package org.cognitojunit.emulator.srp;

import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.cognitojunit.auth.Authenticator;
import org.cognitojunit.auth.PasswordVerifier;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.RespondToAuthChallengeResponse;

/** A pool with a client for every flow of a password, and the user alice in it. */
record SrpPool(TestPool pool, Clock clock) {

    static final String PASSWORD = TestPool.PASSWORD;

    static SrpPool create(EmulatorFixture aws) {
        return create(aws, pool -> {});
    }

    static SrpPool create(EmulatorFixture aws, Consumer<CreateUserPoolRequest.Builder> settings) {
        return new SrpPool(TestPool.create(aws, settings), aws.emulator().clock()).withClient(client -> {});
    }

    SrpPool withClient(Consumer<CreateUserPoolClientRequest.Builder> settings) {
        TestPool other = pool.withClient(client -> settings.accept(client.explicitAuthFlows(
                ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH,
                ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH,
                ExplicitAuthFlowsType.ALLOW_USER_AUTH,
                ExplicitAuthFlowsType.ALLOW_REFRESH_TOKEN_AUTH)));
        return new SrpPool(other, clock);
    }

    SrpPool withAlice() {
        pool.confirmed("alice");
        return this;
    }

    Authenticator authenticator() {
        return authenticator(null);
    }

    Authenticator authenticator(@Nullable String secret) {
        return new Authenticator(pool.cognito(), pool.id(), pool.clientId(), secret, clock, (username, password) -> {});
    }

    /** Begins, and stops before the proof. */
    PasswordVerifier begin(String username) {
        return authenticator().initiateSrp(username).expectPasswordVerifier();
    }

    /** Sends a proof as it is given. */
    RespondToAuthChallengeResponse respond(Map<String, String> responses) {
        return pool.cognito()
                .respondToAuthChallenge(r -> r.clientId(pool.clientId())
                        .challengeName(PasswordVerifier.NAME)
                        .challengeResponses(responses));
    }

    AuthenticationResultType signIn(String username) {
        return pool.signIn(username);
    }
}
