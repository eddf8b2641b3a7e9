package org.cognitojunit.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cognitojunit.exchange.Shown.Items;
import org.cognitojunit.exchange.Shown.Member;
import org.cognitojunit.exchange.Shown.Members;
import org.cognitojunit.exchange.Shown.Redacted;
import org.cognitojunit.exchange.Shown.Text;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Reads a request or an answer, and leaves out what is secret by its name. */
final class Reading {

    /** The members by which a list of pairs names its values: attributes, and headers of HTTP. */
    private static final Map<String, String> VALUES_BY_NAME = Map.of("Value", "Name", "headerValue", "headerName");

    private final Set<String> secrets = new HashSet<>();

    /** The values that were left out. */
    Set<String> secrets() {
        return secrets;
    }

    Members of(SdkPojo structure) {
        return new Members(
                structure.sdkFields().stream()
                        .filter(field -> !isUnset(field.getValueOrDefault(structure)))
                        .map(field -> new Member(field.memberName(), member(structure, field)))
                        .toList(),
                false);
    }

    private Shown member(SdkPojo structure, SdkField<?> field) {
        Object value = field.getValueOrDefault(structure);
        boolean secret = Redaction.isSecret(field.memberName())
                || nameOfPair(structure, field.memberName())
                        .filter(Redaction::isSecret)
                        .isPresent();
        return secret ? hidden(value) : shown(field.memberName(), value);
    }

    private static Optional<String> nameOfPair(SdkPojo structure, String member) {
        return Optional.ofNullable(VALUES_BY_NAME.get(member))
                .flatMap(name -> structure.sdkFields().stream()
                        .filter(field -> field.memberName().equals(name))
                        .map(field -> field.getValueOrDefault(structure))
                        .map(String::valueOf)
                        .findFirst());
    }

    private Shown shown(String name, @Nullable Object value) {
        if (value instanceof SdkPojo structure) {
            return of(structure);
        }
        if (value instanceof Map<?, ?> map) {
            return new Members(
                    map.entrySet().stream()
                            .map(entry -> entry(name, String.valueOf(entry.getKey()), entry.getValue()))
                            .toList(),
                    true);
        }
        if (value instanceof List<?> list) {
            return new Items(list.stream().map(item -> shown(name, item)).toList());
        }
        if (value instanceof SdkBytes bytes) {
            return new Text("(" + bytes.asByteArrayUnsafe().length + " bytes)");
        }
        return new Text(String.valueOf(value));
    }

    private Member entry(String map, String key, @Nullable Object value) {
        return new Member(key, Redaction.isSecret(map, key) ? hidden(value) : shown(key, value));
    }

    /** What has structure keeps it, so that a reader sees what there was: its texts are hidden, numbers and switches are not. */
    private Shown hidden(@Nullable Object value) {
        if (value instanceof SdkPojo structure) {
            return of(structure);
        }
        if (value instanceof List<?> list) {
            return new Items(list.stream().map(this::hidden).toList());
        }
        if (value instanceof Number || value instanceof Boolean) {
            return new Text(value.toString());
        }
        String secret = String.valueOf(value);
        secrets.add(secret);
        return new Redacted(Claim.of(secret));
    }

    private static boolean isUnset(@Nullable Object value) {
        return value == null || value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap;
    }
}
