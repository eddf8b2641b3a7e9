package org.cognitojunit.benchmarks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cognitojunit.auth.SrpClient;
import org.cognitojunit.backend.Backend;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** A sign-in by SRP: as a whole, and the emulator's two halves of it without the arithmetic of the client. */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SrpBenchmark {

    /** The whole, with the client's arithmetic; two signatures. */
    @Benchmark
    public Object signIn(PoolWithAlice pool) {
        SrpClient client = SrpClient.begin(pool.id);
        return pool.respond(pool.claim(client, pool.initiate(client)));
    }

    /** The emulator's first half: SRP_A is answered with PASSWORD_VERIFIER. No signature. */
    @Benchmark
    public Object initiateAuth(ReadyClient ready) {
        return ready.initiate(ready.client);
    }

    /** The emulator's second half: the proof is checked, and tokens are issued; two signatures. */
    @Benchmark
    public Object respondToAuthChallenge(ReadyProof ready) {
        return ready.respond(ready.claim);
    }

    /** A pool with a client and a user, and the calls of a sign-in. */
    @State(Scope.Thread)
    public static class PoolWithAlice {

        private static final String PASSWORD = "Correct-Horse-1";

        private @Nullable Backend backend;
        private @Nullable CognitoIdentityProviderClient cognito;
        private String appClient = "";

        /** The pool's. */
        protected String id = "";

        /** Starts an emulator, and makes them. */
        @Setup
        public void start() {
            backend = Embedded.start();
            cognito = backend.newClient(Embedded.NO_RECORDER);
            id = cognito.createUserPool(r -> r.poolName("p")).userPool().id();
            appClient = cognito.createUserPoolClient(r -> r.userPoolId(id).clientName("c"))
                    .userPoolClient()
                    .clientId();
            cognito.adminCreateUser(r -> r.userPoolId(id).username("alice").messageAction("SUPPRESS"));
            cognito.adminSetUserPassword(
                    r -> r.userPoolId(id).username("alice").password(PASSWORD).permanent(true));
        }

        /** Stops it. */
        @TearDown
        public void stop() {
            cognito.close();
            backend.close();
        }

        Map<String, String> initiate(SrpClient client) {
            return cognito.initiateAuth(r -> r.clientId(appClient)
                            .authFlow("USER_SRP_AUTH")
                            .authParameters(Map.of("USERNAME", "alice", "SRP_A", client.srpA())))
                    .challengeParameters();
        }

        Map<String, String> claim(SrpClient client, Map<String, String> challenge) {
            Map<String, String> claim = new LinkedHashMap<>(client.claim(challenge, PASSWORD, Instant.now()));
            claim.put("USERNAME", "alice");
            return claim;
        }

        Object respond(Map<String, String> claim) {
            return cognito.respondToAuthChallenge(r -> r.clientId(appClient)
                            .challengeName("PASSWORD_VERIFIER")
                            .challengeResponses(claim))
                    .authenticationResult();
        }
    }

    /** A client that has chosen its secret number before the measurement. */
    @State(Scope.Thread)
    public static class ReadyClient extends PoolWithAlice {

        private @Nullable SrpClient client;

        /** Chooses it. */
        @Setup
        public void begin() {
            client = SrpClient.begin(id);
        }
    }

    /** A proof that was made before the measurement: each can be used once. */
    @State(Scope.Thread)
    public static class ReadyProof extends PoolWithAlice {

        private Map<String, String> claim = Map.of();

        /** Makes it. */
        @Setup(Level.Invocation)
        public void prove() {
            SrpClient client = SrpClient.begin(id);
            claim = claim(client, initiate(client));
        }
    }
}
