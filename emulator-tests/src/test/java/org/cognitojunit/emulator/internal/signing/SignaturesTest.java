package org.cognitojunit.emulator.internal.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.internal.signing.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The key pair, the time and the signatures are those of AWS's own test suite for Signature Version 4. */
class SignaturesTest {

    private static final AccessKey EXAMPLE = new AccessKey("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");
    private static final String TIME = "20150830T123600Z";
    private static final String SCOPE = "20150830/us-east-1/service/aws4_request";
    private static final String VANILLA = "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31";

    private final Signatures signatures = at("2015-08-30T12:36:00Z");

    @ParameterizedTest
    @CsvSource({
        // get-vanilla
        "GET, 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        // post-vanilla
        "POST, 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"
    })
    void the_published_signatures_are_good(String method, String signature) {
        assertThat(signatures.signer(request(method, SCOPE, signature, Map.of(), ""), "service"))
                .isEqualTo("AKIDEXAMPLE");
    }

    @Test
    void a_changed_body_is_refused() {
        assertRefused(
                signatures,
                request("GET", SCOPE, VANILLA, Map.of(), "x"),
                Reason.INVALID,
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret "
                        + "Access Key and signing method. Consult the service documentation for details.");
    }

    @Test
    void five_minutes_late_is_not_too_late() {
        assertThat(at("2015-08-30T12:41:00Z").signer(request("GET", SCOPE, VANILLA, Map.of(), ""), "service"))
                .isEqualTo("AKIDEXAMPLE");
    }

    @Test
    void more_is() {
        assertRefused(
                at("2015-08-30T12:41:01Z"),
                request("GET", SCOPE, VANILLA, Map.of(), ""),
                Reason.INVALID,
                "Signature expired: 20150830T123600Z is now earlier than 20150830T123601Z (20150830T124101Z - 5 min.)");
    }

    @Test
    void the_future_is_refused() {
        assertRefused(
                at("2015-08-30T12:30:00Z"),
                request("GET", SCOPE, VANILLA, Map.of(), ""),
                Reason.INVALID,
                "Signature not yet current: 20150830T123600Z is still later than 20150830T123500Z (20150830T123000Z + 5 "
                        + "min.)");
    }

    @Test
    void an_unknown_key_is_refused() {
        Signatures others = new Signatures(
                List.of(new AccessKey("AKIDOTHER", EXAMPLE.secretAccessKey())), "us-east-1", Clock.systemUTC());

        assertRefused(
                others,
                request("GET", SCOPE, VANILLA, Map.of(), ""),
                Reason.UNKNOWN_KEY,
                "The security token included in the request is invalid.");
    }

    @Test
    void a_session_token_belongs_to_no_long_term_key() {
        assertRefused(
                signatures,
                request("GET", SCOPE, VANILLA, Map.of("X-Amz-Security-Token", List.of("token")), ""),
                Reason.UNKNOWN_KEY,
                "The security token included in the request is invalid.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "20150831/us-east-1/service/aws4_request | INVALID | Date in Credential scope does not match YYYYMMDD from "
                        + "ISO-8601 version of date from HTTP: '20150831' != '20150830', from '20150830T123600Z'.",
                "20150830/eu-west-1/service/aws4_request | INVALID | \"Credential should be scoped to a valid region. \"",
                "20150830/us-east-1/sts/aws4_request | INVALID | \"Credential should be scoped to correct service: "
                        + "'service'. \"",
                "20150830/us-east-1/service/aws5_request | INVALID | \"Credential should be scoped with a valid terminator: "
                        + "'aws4_request', not 'aws5_request'. \"",
                "20150830/us-east-1/service | INCOMPLETE | Credential must have exactly 5 slash-delimited elements, e.g. "
                        + "keyid/date/region/service/term, got 'AKIDEXAMPLE/20150830/us-east-1/service'"
            })
    void another_scope_is_refused(String scope, Reason reason, String message) {
        assertRefused(signatures, request("GET", scope, VANILLA, Map.of(), ""), reason, message);
    }

    @Test
    void another_algorithm_is_refused() {
        Map<String, List<String>> headers =
                new TreeMap<>(request("GET", SCOPE, VANILLA, Map.of(), "").headers());
        headers.computeIfPresent(
                "Authorization", (name, values) -> List.of(values.get(0).replace("HMAC", "ECDSA-P256")));

        assertRefused(
                signatures,
                new EmulatorRequest("GET", "/", headers, new byte[0]),
                Reason.INCOMPLETE,
                "Unsupported AWS 'algorithm': 'AWS4-ECDSA-P256-SHA256'. ");
    }

    @Test
    void a_date_in_another_format_is_refused() {
        assertRefused(
                signatures,
                request(
                        "GET",
                        "2015-08-/us-east-1/service/aws4_request",
                        VANILLA,
                        "2015-08-30T12:36:00Z",
                        Map.of(),
                        ""),
                Reason.INCOMPLETE,
                "Date must be in ISO-8601 'basic format'. Got '2015-08-30T12:36:00Z'. See "
                        + "http://en.wikipedia.org/wiki/ISO_8601");
    }

    @Test
    void without_key_pairs_the_form_is_enough() {
        Signatures lenient = new Signatures(List.of(), "us-east-1", Clock.systemUTC());

        assertThat(lenient.signer(request("GET", "anything", "anything", Map.of(), ""), "service"))
                .isEqualTo("AKIDEXAMPLE");
    }

    private static Signatures at(String time) {
        return new Signatures(List.of(EXAMPLE), "us-east-1", Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    }

    private static EmulatorRequest request(
            String method, String scope, String signature, Map<String, List<String>> more, String body) {
        return request(method, scope, signature, TIME, more, body);
    }

    private static EmulatorRequest request(
            String method, String scope, String signature, String date, Map<String, List<String>> more, String body) {
        Map<String, List<String>> headers = new TreeMap<>(more);
        headers.put("Host", List.of("example.amazonaws.com"));
        headers.put("X-Amz-Date", List.of(date));
        headers.put(
                "Authorization",
                List.of("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/" + scope
                        + ", SignedHeaders=host;x-amz-date, Signature=" + signature));
        return new EmulatorRequest(method, "/", headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(Signatures signatures, EmulatorRequest request, Reason reason, String message) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> signatures.signer(request, "service"))
                .withMessage(message)
                .extracting(Refusal::reason)
                .isEqualTo(reason);
    }
}
