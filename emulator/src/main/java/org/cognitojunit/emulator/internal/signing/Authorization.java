package org.cognitojunit.emulator.internal.signing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.internal.signing.Refusal.Reason;

/**
 * What the {@code Authorization} header of a signed request says.
 *
 * @param credential the access key and the scope that it is used in
 * @param signedHeaders in the order of the header
 * @param date {@code X-Amz-Date}, or else {@code Date}
 */
record Authorization(String algorithm, String credential, List<String> signedHeaders, String signature, String date) {

    private static final String[] PARAMETERS = {"Credential", "Signature", "SignedHeaders"};

    /**
     * Reads the header of a request.
     *
     * @throws Refusal if there is none, or something is missing in it
     */
    static Authorization of(EmulatorRequest request) {
        String header = request.header("Authorization")
                .orElseThrow(() -> new Refusal(Reason.MISSING, "Missing Authentication Token"));
        int space = header.indexOf(' ');
        Map<String, String> parameters = parameters(header.substring(space + 1));
        Optional<String> date = request.header("X-Amz-Date").or(() -> request.header("Date"));
        StringJoiner missing = new StringJoiner(" ");
        for (String parameter : PARAMETERS) {
            if (!parameters.containsKey(parameter)) {
                missing.add("Authorization header requires '" + parameter + "' parameter.");
            }
        }
        if (date.isEmpty()) {
            missing.add("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
        }
        if (missing.length() > 0) {
            throw new Refusal(
                    Reason.INCOMPLETE,
                    missing + " (Hashed with SHA-256 and encoded with Base64) Authorization=" + hash(header));
        }
        return new Authorization(
                space < 0 ? "" : header.substring(0, space),
                parameters.get("Credential"),
                List.of(parameters.get("SignedHeaders").split(";")),
                parameters.get("Signature"),
                date.get());
    }

    private static Map<String, String> parameters(String text) {
        Map<String, String> result = new TreeMap<>();
        for (String part : text.split(",")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                result.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        return result;
    }

    private static String hash(String value) {
        return Base64.getEncoder().encodeToString(Digests.sha256(value.getBytes(StandardCharsets.UTF_8)));
    }
}
