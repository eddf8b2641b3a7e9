package org.cognitojunit.emulator.internal.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.internal.signing.Refusal.Reason;

/**
 * Checks signatures. With key pairs it computes each one anew, as AWS does; without any, it looks at the form alone, and any
 * credentials will do.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">Create a signed
 *     AWS API request</a>
 */
public final class Signatures {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String END = "aws4_request";
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Map<String, AccessKey> keyPairs;
    private final String region;
    private final Clock clock;

    /**
     * @param keyPairs who may call; empty for everybody
     * @param region that requests must be signed for
     * @param clock the time that signatures are compared with
     */
    public Signatures(Collection<AccessKey> keyPairs, String region, Clock clock) {
        this.keyPairs = keyPairs.stream().collect(Collectors.toMap(AccessKey::accessKeyId, Function.identity()));
        this.region = region;
        this.clock = clock;
    }

    /**
     * Finds out who has signed a request.
     *
     * @param service the name that it must be signed for, as {@code cognito-idp}
     * @return the access key
     * @throws Refusal if nobody has, or not well
     */
    public String signer(EmulatorRequest request, String service) {
        Authorization authorization = Authorization.of(request);
        String[] scope = authorization.credential().split("/");
        if (!keyPairs.isEmpty()) {
            verify(request, authorization, scope, service);
        }
        return scope[0];
    }

    private void verify(EmulatorRequest request, Authorization authorization, String[] scope, String service) {
        AccessKey keyPair = keyPairs.get(scope[0]);
        // Those here are long-term keys, to which no token belongs.
        if (keyPair == null || request.header("X-Amz-Security-Token").isPresent()) {
            throw new Refusal(Reason.UNKNOWN_KEY, "The security token included in the request is invalid.");
        }
        requireScope(scope, authorization.date(), service);
        requireNow(authorization.date());
        String expected = signature(request, authorization, scope, keyPair);
        if (!MessageDigest.isEqual(
                expected.getBytes(UTF_8), authorization.signature().getBytes(UTF_8))) {
            throw invalid(
                    "The request signature we calculated does not match the signature you provided. Check your AWS "
                            + "Secret Access Key and signing method. Consult the service documentation for details.");
        }
    }

    private void requireScope(String[] scope, String date, String service) {
        if (scope.length != 5) {
            throw new Refusal(
                    Reason.INCOMPLETE,
                    "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '"
                            + String.join("/", scope) + "'");
        }
        if (!date.startsWith(scope[1])) {
            throw invalid("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '"
                    + scope[1] + "' != '" + date.substring(0, Math.min(8, date.length())) + "', from '" + date + "'.");
        }
        if (!scope[2].equals(region)) {
            throw invalid("Credential should be scoped to a valid region. ");
        }
        if (!scope[3].equals(service)) {
            throw invalid("Credential should be scoped to correct service: '" + service + "'. ");
        }
        if (!scope[4].equals(END)) {
            throw invalid(
                    "Credential should be scoped with a valid terminator: '" + END + "', not '" + scope[4] + "'. ");
        }
    }

    private void requireNow(String date) {
        Instant now = clock.instant();
        Instant signed = instant(date);
        if (signed.isBefore(now.minus(SKEW))) {
            throw invalid("Signature expired: " + date + " is now earlier than " + TIME.format(now.minus(SKEW)) + " ("
                    + TIME.format(now) + " - 5 min.)");
        }
        if (signed.isAfter(now.plus(SKEW))) {
            throw invalid("Signature not yet current: " + date + " is still later than " + TIME.format(now.plus(SKEW))
                    + " (" + TIME.format(now) + " + 5 min.)");
        }
    }

    private static Instant instant(String date) {
        try {
            return TIME.parse(date, Instant::from);
        } catch (DateTimeException e) {
            throw new Refusal(
                    Reason.INCOMPLETE,
                    "Date must be in ISO-8601 'basic format'. Got '" + date
                            + "'. See http://en.wikipedia.org/wiki/ISO_8601");
        }
    }

    private static String signature(
            EmulatorRequest request, Authorization authorization, String[] scope, AccessKey keyPair) {
        if (!authorization.algorithm().equals(ALGORITHM)) {
            throw new Refusal(Reason.INCOMPLETE, "Unsupported AWS 'algorithm': '" + authorization.algorithm() + "'. ");
        }
        String scopeOfKey = String.join("/", scope[1], scope[2], scope[3], scope[4]);
        String toSign = String.join(
                "\n",
                ALGORITHM,
                authorization.date(),
                scopeOfKey,
                Digests.hex(Digests.sha256(
                        canonical(request, authorization.signedHeaders()).getBytes(UTF_8))));
        byte[] key = ("AWS4" + keyPair.secretAccessKey()).getBytes(UTF_8);
        for (String part : scopeOfKey.split("/")) {
            key = Digests.hmac(key, part);
        }
        return Digests.hex(Digests.hmac(key, toSign));
    }

    /** The request as both sides write it down to sign it. None that comes here has a query. */
    private static String canonical(EmulatorRequest request, List<String> signedHeaders) {
        String headers = signedHeaders.stream()
                .map(name -> name.toLowerCase(Locale.ROOT) + ":" + values(request, name) + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                request.method(),
                request.path(),
                "",
                headers,
                String.join(";", signedHeaders),
                Digests.hex(Digests.sha256(request.body())));
    }

    private static String values(EmulatorRequest request, String header) {
        return request.headers().getOrDefault(header, List.of()).stream()
                .map(value -> value.strip().replaceAll(" +", " "))
                .collect(Collectors.joining(","));
    }

    private static Refusal invalid(String message) {
        return new Refusal(Reason.INVALID, message);
    }
}
