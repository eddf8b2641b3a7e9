package org.cognitojunit.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/** The emulator's own API: starting, stopping, the clock and the seed. */
class CognitoEmulatorTest {

    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    @Test
    void pools_carry_the_region_and_account_that_the_emulator_was_started_with() {
        CognitoEmulator.Builder builder =
                CognitoEmulator.builder().region("eu-central-1").accountId("210987654321");

        try (EmulatorFixture frankfurt = EmulatorFixture.of(builder)) {
            UserPoolType pool =
                    frankfurt.cognito().createUserPool(r -> r.poolName("p")).userPool();

            assertThat(pool.id()).matches("eu-central-1_[0-9A-Za-z]{9}");
            assertThat(pool.arn()).isEqualTo("arn:aws:cognito-idp:eu-central-1:210987654321:userpool/" + pool.id());
        }
    }

    @Test
    void the_clock_moves_time_stamps() {
        Instant before = createPool(aws.cognito(), "p").creationDate();

        aws.emulator().clock().advance(Duration.ofDays(400));

        assertThat(createPool(aws.cognito(), "p").creationDate()).isAfterOrEqualTo(before.plus(Duration.ofDays(400)));
    }

    @Test
    void the_clock_does_not_go_back() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aws.emulator().clock().advance(Duration.ofSeconds(-5)))
                .withMessage("The emulator's clock was asked to go back by PT5S. It only moves forward.");
    }

    @Test
    void with_a_seed_ids_repeat_whatever_the_order_in_which_pools_are_created() {
        Map<String, List<String>> forwards = ids(List.of("a", "b", "c", "a"));
        Map<String, List<String>> backwards = ids(List.of("c", "a", "b", "a"));

        assertThat(forwards).isEqualTo(backwards);
        assertThat(forwards.get("a")).doesNotHaveDuplicates();
    }

    @Test
    void without_a_seed_ids_do_not_repeat() {
        try (EmulatorFixture other = EmulatorFixture.start()) {
            String here = createPool(aws.cognito(), "p").id();
            String there = createPool(other.cognito(), "p").id();

            assertThat(here).isNotEqualTo(there);
        }
    }

    @Test
    void ids_are_unique() {
        Set<String> ids = new TreeSet<>();
        IntStream.range(0, 500)
                .forEach(i -> ids.add(createPool(aws.cognito(), "p").id()));

        assertThat(ids).hasSize(500);
    }

    @Test
    void fresh_keys_are_each_pools_own() {
        try (EmulatorFixture fresh =
                EmulatorFixture.of(CognitoEmulator.builder().freshKeys(true))) {
            String one = jwks(fresh, createPool(fresh.cognito(), "p").id());
            String other = jwks(fresh, createPool(fresh.cognito(), "p").id());

            assertThat(moduli(one)).hasSize(2).doesNotContainAnyElementsOf(moduli(other));
        }
    }

    @Test
    void two_pools_never_share_a_key_id() {
        String one = jwks(aws, createPool(aws.cognito(), "p").id());
        String other = jwks(aws, createPool(aws.cognito(), "p").id());

        assertThat(members("kid", one)).hasSize(2).doesNotContainAnyElementsOf(members("kid", other));
    }

    @Test
    void a_closed_emulator_answers_nobody() {
        CognitoEmulator emulator = CognitoEmulator.start();
        emulator.close();
        emulator.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> emulator.handle(new EmulatorRequest("POST", "/", Map.of(), new byte[0])))
                .withMessage("This emulator is closed. Start another with CognitoEmulator.start().");
    }

    @Test
    void a_port_that_is_taken_is_named() {
        int taken = aws.emulator().endpoint().getPort();

        assertThatIllegalStateException()
                .isThrownBy(() -> CognitoEmulator.builder().port(taken).start())
                .withMessage("The emulator cannot listen on 127.0.0.1:" + taken
                        + " (Address already in use). Choose another port, or 0 for a free one.");
    }

    @Test
    void settings_that_cannot_be_are_refused_by_name() {
        CognitoEmulator.Builder builder = CognitoEmulator.builder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.port(70_000))
                .withMessage("port is 70000; it must be between 0 and 65535.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.region("moon"))
                .withMessage("region is 'moon'; it must look like us-east-1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.accountId("42"))
                .withMessage("accountId is '42'; it must be twelve digits.");
    }

    private static Map<String, List<String>> ids(List<String> names) {
        try (EmulatorFixture seeded =
                EmulatorFixture.of(CognitoEmulator.builder().seed(42))) {
            Map<String, List<String>> ids = new TreeMap<>();
            for (String name : names) {
                String pool = createPool(seeded.cognito(), name).id();
                String client = seeded.cognito()
                        .createUserPoolClient(r -> r.userPoolId(pool).clientName("c"))
                        .userPoolClient()
                        .clientId();
                ids.computeIfAbsent(name, n -> new ArrayList<>()).add(pool + "/" + client);
            }
            return ids;
        }
    }

    private static UserPoolType createPool(CognitoIdentityProviderClient cognito, String name) {
        return cognito.createUserPool(r -> r.poolName(name)).userPool();
    }

    private static String jwks(EmulatorFixture aws, String poolId) {
        EmulatorRequest request =
                new EmulatorRequest("GET", "/" + poolId + "/.well-known/jwks.json", Map.of(), new byte[0]);
        return new String(aws.emulator().handle(request).body(), StandardCharsets.UTF_8);
    }

    private static List<String> moduli(String jwks) {
        return members("n", jwks);
    }

    private static List<String> members(String name, String jwks) {
        return Pattern.compile("\"" + name + "\":\"([^\"]+)\"")
                .matcher(jwks)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
