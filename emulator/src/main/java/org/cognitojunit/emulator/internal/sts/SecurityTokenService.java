package org.cognitojunit.emulator.internal.sts;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.signing.Refusal;
import org.cognitojunit.emulator.internal.signing.Signatures;

/**
 * GetCallerIdentity, by AWS's query protocol: a form comes, and XML goes.
 *
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html">GetCallerIdentity</a>
 */
public final class SecurityTokenService {

    private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";
    private static final String OPERATION = "GetCallerIdentity";

    private final Signatures signatures;
    private final String accountId;
    private final Supplier<String> requestIds;

    public SecurityTokenService(Signatures signatures, String accountId, Supplier<String> requestIds) {
        this.signatures = signatures;
        this.accountId = accountId;
        this.requestIds = requestIds;
    }

    /** Whether a request speaks the query protocol. One with a target is for Cognito, whatever its body claims to be. */
    public static boolean isFor(EmulatorRequest request) {
        return request.method().equals("POST")
                && request.path().equals("/")
                && request.header("X-Amz-Target").isEmpty()
                && request.header("Content-Type")
                        .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                        .isPresent();
    }

    public EmulatorResponse answer(EmulatorRequest request) {
        String requestId = requestIds.get();
        String action = form(request).getOrDefault("Action", "");
        if (!action.equals(OPERATION)) {
            return error(
                    400, "InvalidAction", "Could not find operation " + action + " for version 2011-06-15", requestId);
        }
        try {
            return identity(signatures.signer(request, "sts"), requestId);
        } catch (Refusal refusal) {
            return error(403, code(refusal), refusal.getMessage(), requestId);
        }
    }

    private EmulatorResponse identity(String accessKeyId, String requestId) {
        return xml(
                200,
                requestId,
                "<GetCallerIdentityResponse xmlns=\"" + NAMESPACE + "\"><GetCallerIdentityResult><Arn>arn:aws:iam::"
                        + accountId
                        + ":user/" + escaped(accessKeyId) + "</Arn><UserId>" + escaped(accessKeyId)
                        + "</UserId><Account>" + accountId
                        + "</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>" + requestId
                        + "</RequestId></ResponseMetadata></GetCallerIdentityResponse>");
    }

    private static EmulatorResponse error(int status, String code, String message, String requestId) {
        return xml(
                status,
                requestId,
                "<ErrorResponse xmlns=\"" + NAMESPACE + "\"><Error><Type>Sender</Type><Code>" + code
                        + "</Code><Message>" + escaped(message) + "</Message></Error><RequestId>" + requestId
                        + "</RequestId></ErrorResponse>");
    }

    private static EmulatorResponse xml(int status, String requestId, String body) {
        return new EmulatorResponse(
                status,
                Map.of("Content-Type", "text/xml", "x-amzn-RequestId", requestId),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static String code(Refusal refusal) {
        return switch (refusal.reason()) {
            case MISSING -> "MissingAuthenticationToken";
            case INCOMPLETE -> "IncompleteSignature";
            case UNKNOWN_KEY -> "InvalidClientTokenId";
            case INVALID -> "SignatureDoesNotMatch";
        };
    }

    private static Map<String, String> form(EmulatorRequest request) {
        Map<String, String> form = new HashMap<>();
        for (String pair : new String(request.body(), StandardCharsets.UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
