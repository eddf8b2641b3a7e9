package org.cognitojunit.benchmarks;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.emulator.CognitoEmulator;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthenticationResultType;

/** The recipe, and single calls, through the client that tests are given and through the SDK's own over a socket. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RecipeBenchmark {

    /** Which client: {@code INJECTED}, or one of {@link Clients}. */
    @Param({"INJECTED", "APACHE5", "APACHE", "URL_CONNECTION"})
    public String client = "";

    private final AtomicLong users = new AtomicLong();
    private @Nullable Backend backend;
    private @Nullable CognitoIdentityProviderClient cognito;
    private String pool = "";
    private String appClient = "";

    /** Starts an emulator and makes a pool with a client. */
    @Setup
    public void start() {
        backend = Embedded.start();
        CognitoEmulator emulator = backend.emulator().orElseThrow();
        cognito = client.equals("INJECTED")
                ? backend.newClient(Embedded.NO_RECORDER)
                : Clients.valueOf(client).over(emulator);
        pool = cognito.createUserPool(r -> r.poolName("p")).userPool().id();
        appClient = cognito.createUserPoolClient(
                        r -> r.userPoolId(pool).clientName("c").explicitAuthFlowsWithStrings("ADMIN_NO_SRP_AUTH"))
                .userPoolClient()
                .clientId();
    }

    /** Stops it. */
    @TearDown
    public void stop() {
        cognito.close();
        backend.close();
    }

    /** Create a user, initiate, respond, refresh, delete the user: five calls and four signatures. */
    @Benchmark
    public AuthenticationResultType recipe() {
        String user = "user-" + users.incrementAndGet();
        cognito.adminCreateUser(r -> r.userPoolId(pool)
                .username(user)
                .temporaryPassword("Temp-Horse-1")
                .messageAction("SUPPRESS"));
        String session = cognito.adminInitiateAuth(r -> r.userPoolId(pool)
                        .clientId(appClient)
                        .authFlow("ADMIN_NO_SRP_AUTH")
                        .authParameters(Map.of("USERNAME", user, "PASSWORD", "Temp-Horse-1")))
                .session();
        AuthenticationResultType tokens = cognito.adminRespondToAuthChallenge(r -> r.userPoolId(pool)
                        .clientId(appClient)
                        .challengeName("NEW_PASSWORD_REQUIRED")
                        .session(session)
                        .challengeResponses(Map.of("USERNAME", user, "NEW_PASSWORD", "New-Horse-1")))
                .authenticationResult();
        AuthenticationResultType refreshed = cognito.adminInitiateAuth(r -> r.userPoolId(pool)
                        .clientId(appClient)
                        .authFlow("REFRESH_TOKEN_AUTH")
                        .authParameters(Map.of("REFRESH_TOKEN", tokens.refreshToken())))
                .authenticationResult();
        cognito.adminDeleteUser(r -> r.userPoolId(pool).username(user));
        return refreshed;
    }

    /** One call that changes nothing and signs nothing: what a call costs. Two hundred of them would show a stall. */
    @Benchmark
    public Object oneCall() {
        return cognito.describeUserPoolClient(r -> r.userPoolId(pool).clientId(appClient));
    }

    /** A pool, made and deleted. */
    @Benchmark
    public void createAndDeleteUserPool() {
        String id = cognito.createUserPool(r -> r.poolName("q")).userPool().id();
        cognito.deleteUserPool(r -> r.userPoolId(id));
    }
}
