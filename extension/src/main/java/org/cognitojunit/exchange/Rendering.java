package org.cognitojunit.exchange;

import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Writes one call as text, and leaves its secrets out. */
final class Rendering {

    private static final String INDENT = "  ";
    /** A shorter text may stand in any sentence by chance; taking it out would garble the sentence, and give it away. */
    private static final int SHORTEST_QUOTED = 6;

    private static final String REDACTED = "[redacted]";

    private final StringBuilder text = new StringBuilder();

    /** The values left out so far, so that an error message which quotes one does not give it away. */
    private final Set<String> secrets = new HashSet<>();

    private Rendering() {}

    static String of(Call call) {
        return new Rendering().render(call);
    }

    private String render(Call call) {
        text.append(call.operation());
        members(call.request(), "   > ");
        call.answer().ifPresent(answer -> members(answer, "   < "));
        call.refusal().ifPresent(refusal -> text.append("\n   ! ").append(withoutSecrets(describe(refusal))));
        return text.toString();
    }

    private void members(SdkPojo structure, String prefix) {
        for (SdkField<?> field : structure.sdkFields()) {
            Object value = field.getValueOrDefault(structure);
            if (!isUnset(value)) {
                member(field.memberName(), value, prefix);
            }
        }
    }

    private void member(String name, Object value, String prefix) {
        text.append('\n').append(prefix).append(name).append(':');
        if (value instanceof SdkPojo structure) {
            members(structure, prefix + INDENT);
        } else {
            text.append(' ').append(inline(name, value));
        }
    }

    private String inline(String name, @Nullable Object value) {
        if (value instanceof String string) {
            return Redaction.isSecret(name) ? redact(string) : string;
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry ->
                            entry.getKey() + ": " + entry(name, entry.getKey().toString(), entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> inline(name, item)).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof SdkPojo structure) {
            return structure.sdkFields().stream()
                    .filter(field -> !isUnset(field.getValueOrDefault(structure)))
                    .map(field ->
                            field.memberName() + ": " + inline(field.memberName(), field.getValueOrDefault(structure)))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return String.valueOf(value);
    }

    private String entry(String map, String key, Object value) {
        return Redaction.isSecret(map, key) ? redact(String.valueOf(value)) : inline(key, value);
    }

    /** An access or ID token is shown by its claims, which cannot be used to sign in. */
    private String redact(String secret) {
        if (secret.length() >= SHORTEST_QUOTED) {
            secrets.add(secret);
        }
        try {
            return REDACTED + ", claims " + JWSObject.parse(secret).getPayload();
        } catch (ParseException e) {
            return REDACTED;
        }
    }

    private String withoutSecrets(String message) {
        String result = message;
        for (String secret : secrets) {
            result = result.replace(secret, REDACTED);
        }
        return result;
    }

    private static String describe(Throwable refusal) {
        String type = refusal.getClass().getSimpleName();
        if (refusal instanceof AwsServiceException error && error.awsErrorDetails() != null) {
            return type + ": " + error.awsErrorDetails().errorMessage() + " (HTTP " + error.statusCode() + ", "
                    + error.awsErrorDetails().errorCode() + ")";
        }
        return type + ": " + refusal.getMessage();
    }

    private static boolean isUnset(@Nullable Object value) {
        return value == null || value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap;
    }
}
