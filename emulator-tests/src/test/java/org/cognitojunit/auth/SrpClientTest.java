package org.cognitojunit.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.cognitojunit.emulator.srp.KnownExchange;
import org.junit.jupiter.api.Test;

/** The extension's SRP client against the numbers of another client, and not against the emulator. */
class SrpClientTest {

    private static final Map<String, String> CHALLENGE = Map.of(
            "USER_ID_FOR_SRP", KnownExchange.USERNAME,
            "SALT", KnownExchange.SALT,
            "SECRET_BLOCK", KnownExchange.BLOCK,
            "SRP_B", KnownExchange.SRP_B);

    private final SrpClient client = new SrpClient(KnownExchange.USER_POOL_ID, KnownExchange.CLIENT_PRIVATE);

    @Test
    void sends_the_public_number_of_its_private_one() {
        assertThat(client.srpA()).isEqualTo(KnownExchange.SRP_A);
    }

    @Test
    void claims_to_know_the_password_as_another_client_does() {
        Map<String, String> claim =
                client.claim(CHALLENGE, KnownExchange.PASSWORD, Instant.parse("2026-09-03T13:50:15Z"));

        assertThat(claim)
                .containsExactly(
                        Map.entry("PASSWORD_CLAIM_SECRET_BLOCK", KnownExchange.BLOCK),
                        Map.entry("PASSWORD_CLAIM_SIGNATURE", KnownExchange.SIGNATURE),
                        Map.entry("TIMESTAMP", KnownExchange.TIMESTAMP));
    }

    @Test
    void two_exchanges_begin_with_different_numbers() {
        assertThat(SrpClient.begin(KnownExchange.USER_POOL_ID).srpA())
                .isNotEqualTo(SrpClient.begin(KnownExchange.USER_POOL_ID).srpA());
    }

    @Test
    void does_not_answer_a_server_that_sends_zero() {
        Map<String, String> challenge =
                Map.of("USER_ID_FOR_SRP", "alice", "SALT", "1f", "SECRET_BLOCK", KnownExchange.BLOCK, "SRP_B", "0");

        assertThatThrownBy(() -> client.claim(challenge, KnownExchange.PASSWORD, Instant.EPOCH))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("SRP_B is zero in the group, which no honest server sends.");
    }

    @Test
    void says_what_is_missing_in_the_parameters_of_another_challenge() {
        assertThatThrownBy(() -> client.claim(Map.of("FOO", "bar"), KnownExchange.PASSWORD, Instant.EPOCH))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("These ChallengeParameters hold no USER_ID_FOR_SRP, but [FOO]. "
                        + "A proof is made for those of PASSWORD_VERIFIER.");
    }
}
