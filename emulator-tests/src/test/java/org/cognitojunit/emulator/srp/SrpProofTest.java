package org.cognitojunit.emulator.srp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cognitojunit.auth.Authenticator;
import org.cognitojunit.auth.PasswordVerifier;
import org.cognitojunit.auth.SecretHash;
import org.cognitojunit.auth.SrpClient;
import org.cognitojunit.emulator.EmulatorFixture;
import org.cognitojunit.emulator.user.TestPool;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InitiateAuthResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** What is a proof of a password, and what is none: wrong, used, late, or somebody else's. */
class SrpProofTest {

    private static final String INCORRECT = "Incorrect username or password.";
    private static final String INVALID_SESSION = "Invalid session for the user.";
    private static final String SIGNATURE = "PASSWORD_CLAIM_SIGNATURE";
    private static final String BLOCK = "PASSWORD_CLAIM_SECRET_BLOCK";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final SrpPool pool = SrpPool.create(aws).withAlice();

    @Test
    void a_proof_can_be_given_once() {
        PasswordVerifier challenge = pool.begin("alice");
        challenge.respond(SrpPool.PASSWORD).expectTokens();

        assertRefused(
                () -> challenge.respond(SrpPool.PASSWORD),
                NotAuthorizedException.class,
                "Invalid session for the user, session can only be used once.");
    }

    @Test
    void of_callers_with_the_same_proof_at_once_one_gets_in() throws Exception {
        PasswordVerifier challenge = pool.begin("alice");
        Map<String, String> proof = challenge.claim(SrpPool.PASSWORD);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<Boolean> attempt = () -> {
            try {
                challenge.respond(proof);
                return true;
            } catch (NotAuthorizedException e) {
                return false;
            }
        };

        List<Future<Boolean>> attempts =
                threads.invokeAll(List.of(attempt, attempt, attempt, attempt, attempt, attempt, attempt, attempt));
        threads.shutdown();

        assertThat(attempts.stream().filter(SrpProofTest::successful).count()).isEqualTo(1);
    }

    private static boolean successful(Future<Boolean> attempt) {
        try {
            return attempt.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_wrong_proof_does_not_use_the_challenge_up() {
        PasswordVerifier challenge = pool.begin("alice");
        assertRefused(() -> challenge.respond("Wrong-Horse-1"), NotAuthorizedException.class, INCORRECT);

        assertThat(challenge.respond(SrpPool.PASSWORD).expectTokens().accessToken())
                .isNotEmpty();
    }

    @Test
    void a_proof_of_a_password_that_was_changed_meanwhile_is_none() {
        PasswordVerifier challenge = pool.begin("alice");
        pool.pool()
                .cognito()
                .adminSetUserPassword(r -> r.userPoolId(pool.pool().id())
                        .username("alice")
                        .password("Another-Horse-1")
                        .permanent(true));

        assertRefused(() -> challenge.respond(SrpPool.PASSWORD), NotAuthorizedException.class, INCORRECT);
        assertRefused(() -> challenge.respond("Another-Horse-1"), NotAuthorizedException.class, INCORRECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no Base64!", "AAAA"})
    void a_garbled_signature_is_refused(String signature) {
        PasswordVerifier challenge = pool.begin("alice");

        assertRefused(
                () -> challenge.respond(with(challenge.claim(SrpPool.PASSWORD), SIGNATURE, signature)),
                NotAuthorizedException.class,
                INCORRECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {SIGNATURE, BLOCK, "TIMESTAMP", "USERNAME"})
    void an_empty_answer_counts_as_missing(String name) {
        PasswordVerifier challenge = pool.begin("alice");

        assertRefused(
                () -> challenge.respond(with(challenge.claim(SrpPool.PASSWORD), name, "")),
                InvalidParameterException.class,
                "Missing required parameter " + name);
    }

    @Test
    void a_proof_of_another_exchange_is_refused() {
        PasswordVerifier first = pool.begin("alice");
        PasswordVerifier second = pool.begin("alice");

        assertRefused(
                () -> second.respond(with(
                        second.claim(SrpPool.PASSWORD),
                        SIGNATURE,
                        first.claim(SrpPool.PASSWORD).get(SIGNATURE))),
                NotAuthorizedException.class,
                INCORRECT);
    }

    @Test
    void a_proof_signed_for_another_second_is_refused() {
        PasswordVerifier challenge = pool.begin("alice");
        String other = SrpClient.begin("us-east-1_x")
                .claim(challenge.parameters(), "any", pool.clock().instant().minusSeconds(1))
                .get("TIMESTAMP");

        assertRefused(
                () -> challenge.respond(with(challenge.claim(SrpPool.PASSWORD), "TIMESTAMP", other)),
                NotAuthorizedException.class,
                INCORRECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"made up", "AYABe000000000000000000000000000000000000"})
    void a_block_that_was_never_put_is_refused(String block) {
        PasswordVerifier challenge = pool.begin("alice");

        assertRefused(
                () -> challenge.respond(with(challenge.claim(SrpPool.PASSWORD), BLOCK, block)),
                NotAuthorizedException.class,
                INVALID_SESSION);
    }

    @Test
    void a_block_of_another_user_is_refused() {
        pool.pool().confirmed("bob");
        PasswordVerifier challenge = pool.begin("alice");

        assertRefused(
                () -> challenge.respond(with(challenge.claim(SrpPool.PASSWORD), "USERNAME", "bob")),
                NotAuthorizedException.class,
                INVALID_SESSION);
    }

    @Test
    void a_block_of_another_client_is_refused() {
        SrpPool other = pool.withClient(client -> {});
        PasswordVerifier challenge = pool.begin("alice");

        assertRefused(
                () -> other.respond(with(challenge.claim(SrpPool.PASSWORD), "USERNAME", "alice")),
                NotAuthorizedException.class,
                INVALID_SESSION);
    }

    @Test
    void a_block_of_another_pool_is_refused() {
        SrpPool other = SrpPool.create(aws).withAlice();
        PasswordVerifier challenge = pool.begin("alice");

        assertRefused(
                () -> other.respond(with(challenge.claim(SrpPool.PASSWORD), "USERNAME", "alice")),
                NotAuthorizedException.class,
                INVALID_SESSION);
    }

    @Test
    void a_block_is_no_session_for_another_challenge() {
        pool.pool().invited("bob");
        PasswordVerifier challenge = pool.begin("bob");

        assertRefused(
                () -> pool.pool()
                        .cognito()
                        .respondToAuthChallenge(r -> r.clientId(pool.pool().clientId())
                                .challengeName("NEW_PASSWORD_REQUIRED")
                                .session(challenge.parameters().get("SECRET_BLOCK"))
                                .challengeResponses(Map.of("USERNAME", "bob", "NEW_PASSWORD", "New-Horse-1"))),
                NotAuthorizedException.class,
                INVALID_SESSION);
    }

    @Test
    void a_session_is_no_block() {
        pool.pool().invited("bob");
        String session = pool.pool().initiate("bob", TestPool.TEMPORARY).session();
        PasswordVerifier challenge = pool.begin("bob");

        assertRefused(
                () -> challenge.respond(with(challenge.claim(TestPool.TEMPORARY), BLOCK, session)),
                NotAuthorizedException.class,
                INVALID_SESSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"USERNAME", BLOCK, SIGNATURE, "TIMESTAMP"})
    void every_part_of_a_proof_is_required(String part) {
        PasswordVerifier challenge = pool.begin("alice");
        Map<String, String> proof = with(challenge.claim(SrpPool.PASSWORD), "USERNAME", "alice");
        proof.remove(part);

        assertRefused(() -> pool.respond(proof), InvalidParameterException.class, "Missing required parameter " + part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-09-24T13:50:15Z",
                "Thu Sep 03 13:50:15 UTC 2026",
                "Fri Sep 3 13:50:15 UTC 2026",
                "Thu Sep 3 13:50:15 CEST 2026",
                "jeu. sept. 3 13:50:15 UTC 2026",
                "Thu Sep 31 13:50:15 UTC 2026"
            })
    void a_time_in_another_format_is_refused(String timestamp) {
        PasswordVerifier challenge = pool.begin("alice");

        assertRefused(
                () -> challenge.respond(with(challenge.claim(SrpPool.PASSWORD), "TIMESTAMP", timestamp)),
                InvalidParameterException.class,
                "TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.");
    }

    @Test
    void anybody_knows_the_secret_of_a_zero_and_proves_nothing_with_it() throws Exception {
        InitiateAuthResponse challenge = initiate("0");
        byte[] serverPublic = new BigInteger(challenge.challengeParameters().get("SRP_B"), 16).toByteArray();
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update((byte) 0);
        byte[] u = new BigInteger(1, sha256.digest(serverPublic)).toByteArray();
        byte[] key = new byte[16];
        System.arraycopy(
                hmac(hmac(u, new byte[] {0}), "Caldera Derived Key\1".getBytes(StandardCharsets.US_ASCII)),
                0,
                key,
                0,
                16);
        String block = challenge.challengeParameters().get("SECRET_BLOCK");
        String timestamp = pool.begin("alice").claim(SrpPool.PASSWORD).get("TIMESTAMP");
        String poolName = pool.pool().id().split("_")[1];
        byte[] forged = hmac(
                key,
                (poolName + "alice").getBytes(StandardCharsets.UTF_8),
                Base64.getDecoder().decode(block),
                timestamp.getBytes(StandardCharsets.UTF_8));

        assertRefused(
                () -> pool.respond(Map.of(
                        "USERNAME",
                        "alice",
                        BLOCK,
                        block,
                        SIGNATURE,
                        Base64.getEncoder().encodeToString(forged),
                        "TIMESTAMP",
                        timestamp)),
                NotAuthorizedException.class,
                INCORRECT);
    }

    private static byte[] hmac(byte[] key, byte[]... parts) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyz", "-1", " ", "0x10"})
    void a_malformed_srp_a_is_refused(String srpA) {
        assertRefused(() -> initiate(srpA), InvalidParameterException.class, "Invalid SRP_A");
    }

    private InitiateAuthResponse initiate(String srpA) {
        return pool.pool()
                .cognito()
                .initiateAuth(r -> r.clientId(pool.pool().clientId())
                        .authFlow("USER_SRP_AUTH")
                        .authParameters(Map.of("USERNAME", "alice", "SRP_A", srpA)));
    }

    @Test
    void a_client_with_a_secret_signs_in_with_the_hash_over_the_name_that_came_back() {
        SrpPool secret = pool.withClient(client -> client.generateSecret(true));
        String value = secret.pool()
                .cognito()
                .describeUserPoolClient(r ->
                        r.userPoolId(secret.pool().id()).clientId(secret.pool().clientId()))
                .userPoolClient()
                .clientSecret();
        PasswordVerifier challenge =
                secret.authenticator(value).initiateSrp("alice").expectPasswordVerifier();

        assertRefused(
                () -> challenge.respond(with(
                        challenge.claim(SrpPool.PASSWORD),
                        "SECRET_HASH",
                        SecretHash.of(value, "bob", secret.pool().clientId()))),
                NotAuthorizedException.class,
                "Unable to verify secret hash for client " + secret.pool().clientId());
        assertThat(challenge.respond(SrpPool.PASSWORD).expectTokens().idToken()).isNotEmpty();
    }

    @Test
    void a_time_that_is_off_is_refused() {
        try (EmulatorFixture own = EmulatorFixture.start()) {
            SrpPool late = SrpPool.create(own).withAlice();
            Instant now = Instant.parse("2040-01-01T00:00:00Z");
            own.emulator()
                    .clock()
                    .advance(Duration.between(own.emulator().clock().instant(), now));
            PasswordVerifier challenge = late.begin("alice");
            Map<String, String> proof = challenge.claim(SrpPool.PASSWORD);
            proof.put("TIMESTAMP", "Sat Dec 31 23:54:00 UTC 2039");

            assertRefused(
                    () -> challenge.respond(proof),
                    NotAuthorizedException.class,
                    "TIMESTAMP is more than 5 minutes away from the time of the server, which is Sun Jan 1 00:00:00 UTC 2040.");
        }
    }

    @Test
    void a_client_that_reads_the_machines_clock_signs_in_after_a_test_has_moved_the_emulators() {
        try (EmulatorFixture own = EmulatorFixture.start()) {
            TestPool moved = SrpPool.create(own).withAlice().pool();
            own.emulator().clock().advance(Duration.ofDays(1));
            PasswordVerifier challenge = new Authenticator(moved.cognito(), moved.id(), moved.clientId(), null)
                    .initiateSrp("alice")
                    .expectPasswordVerifier();

            assertThat(challenge.respond(SrpPool.PASSWORD).expectTokens().idToken())
                    .isNotEmpty();
        }
    }

    private static Map<String, String> with(Map<String, String> proof, String name, String value) {
        Map<String, String> changed = new HashMap<>(proof);
        changed.put(name, value);
        return changed;
    }
}
