package org.cognitojunit.emulator.srp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.cognitojunit.emulator.internal.srp.SrpExchange;
import org.cognitojunit.emulator.internal.srp.SrpGroup;
import org.cognitojunit.emulator.internal.user.Credential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server's arithmetic against the numbers of a client that nobody here wrote. */
class SrpExchangeTest {

    private static final byte[] SIGNATURE = Base64.getDecoder().decode(KnownExchange.SIGNATURE);

    @Test
    void k_is_the_one_of_the_group() {
        assertThat(SrpGroup.K.toString(16)).isEqualTo(KnownExchange.K);
    }

    @Test
    void b_is_the_one_of_the_known_exchange() {
        assertThat(exchange(KnownExchange.PASSWORD).serverPublic().toString(16)).isEqualTo(KnownExchange.SRP_B);
    }

    @Test
    void the_signature_of_the_known_exchange_is_a_proof() {
        assertThat(exchange(KnownExchange.PASSWORD).proves(SIGNATURE, message()))
                .isTrue();
    }

    @Test
    void it_is_no_proof_of_another_password() {
        assertThat(exchange("Correct-Horse-2").proves(SIGNATURE, message())).isFalse();
    }

    @Test
    void it_is_no_proof_of_another_message() {
        byte[] message = message();
        message[0]++;

        assertThat(exchange(KnownExchange.PASSWORD).proves(SIGNATURE, message)).isFalse();
    }

    @Test
    void a_changed_signature_is_no_proof() {
        byte[] signature = SIGNATURE.clone();
        signature[31] ^= 1;

        assertThat(exchange(KnownExchange.PASSWORD).proves(signature, message()))
                .isFalse();
    }

    @Test
    void a_power_by_the_table_is_the_power() {
        BigInteger prime = modulus();

        for (String exponent :
                new String[] {"0", "1", "2", "ff", "10000000000000000", "f".repeat(64), KnownExchange.K}) {
            BigInteger number = new BigInteger(exponent, 16);
            assertThat(SrpGroup.power(number)).as(exponent).isEqualTo(BigInteger.TWO.modPow(number, prime));
        }
    }

    @Test
    void the_table_ends_at_256_bits() {
        assertThatThrownBy(() -> SrpGroup.power(BigInteger.ONE.shiftLeft(256)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("The exponent has more than 256 bits.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", " 1", "0x1f", "xyz", "1g", "١"})
    void what_is_not_hexadecimal_is_no_number_of_the_group(String text) {
        assertThat(SrpGroup.parse(text)).isEmpty();
    }

    @Test
    void the_prime_is_no_number_of_the_group_but_the_one_before_it_is() {
        BigInteger prime = modulus();

        assertThat(SrpGroup.parse(prime.toString(16))).isEmpty();
        assertThat(SrpGroup.parse(prime.subtract(BigInteger.ONE).toString(16))).isPresent();
        assertThat(SrpGroup.parse(
                        "00" + prime.subtract(BigInteger.ONE).toString(16).toUpperCase(Locale.ROOT)))
                .isPresent();
        assertThat(SrpGroup.parse("0".repeat(1025))).isEmpty();
    }

    /** 2^3072 is less than twice the prime, so what is left of it in the group says what the prime is. */
    private static BigInteger modulus() {
        return BigInteger.TWO.pow(3072).subtract(SrpGroup.power(BigInteger.valueOf(3072)));
    }

    private static SrpExchange exchange(String password) {
        Credential credential = Credential.of(
                "AbCdEf123" + KnownExchange.USERNAME,
                password,
                HexFormat.of().parseHex(KnownExchange.SALT),
                Instant.EPOCH);
        return SrpExchange.answer(
                SrpGroup.parse(KnownExchange.SRP_A).orElseThrow(),
                credential.verifier(),
                HexFormat.of().parseHex(KnownExchange.SERVER_PRIVATE.toString(16)));
    }

    private static byte[] message() {
        byte[] block = Base64.getDecoder().decode(KnownExchange.BLOCK);
        byte[] identity = ("AbCdEf123" + KnownExchange.USERNAME).getBytes(StandardCharsets.UTF_8);
        byte[] timestamp = KnownExchange.TIMESTAMP.getBytes(StandardCharsets.UTF_8);
        byte[] message = new byte[identity.length + block.length + timestamp.length];
        System.arraycopy(identity, 0, message, 0, identity.length);
        System.arraycopy(block, 0, message, identity.length, block.length);
        System.arraycopy(timestamp, 0, message, identity.length + block.length, timestamp.length);
        return message;
    }
}
