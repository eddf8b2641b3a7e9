package org.cognitojunit.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cognitojunit.emulator.internal.api.Shape;
import org.cognitojunit.emulator.internal.protocol.OperationModel;

/** Makes calls at random from the service model: most of them nearly right, some of them nonsense. */
final class RandomCalls {

    private static final List<String> ATTRIBUTES = List.of(
            "email", "phone_number", "name", "sub", "email_verified", "custom:tenant", "birthdate", "identities");
    private static final List<String> PARAMETERS = List.of(
            "USERNAME",
            "PASSWORD",
            "NEW_PASSWORD",
            "REFRESH_TOKEN",
            "SRP_A",
            "SECRET_HASH",
            "DEVICE_KEY",
            "ANSWER",
            "PREFERRED_CHALLENGE",
            "SMS_MFA_CODE",
            "EMAIL_OTP_CODE",
            "SOFTWARE_TOKEN_MFA_CODE",
            "CREDENTIAL",
            "PASSWORD_CLAIM_SIGNATURE",
            "PASSWORD_CLAIM_SECRET_BLOCK",
            "TIMESTAMP",
            "userAttributes.email");
    private static final List<String> STRINGS = List.of(
            "",
            " ",
            "a",
            "alice",
            "Correct-Horse-1",
            "alice@example.com",
            "+15555550100",
            "0",
            "true",
            "null",
            "[]",
            "{}",
            "\u0000",
            "\ud800",
            "Zoë",
            "алиса",
            "😀",
            "https://example.com",
            "arn:aws:iam::123456789012:role/r",
            "\"",
            "\\",
            "<script>",
            "%00",
            "../..",
            "openid",
            "0".repeat(300));

    private final Random random;
    private final List<OperationModel> operations;

    RandomCalls(Random random, List<OperationModel> operations) {
        this.random = random;
        this.operations = operations;
    }

    Call next() {
        OperationModel operation = one(operations);
        return new Call(operation.name(), structure(operation.input(), 0));
    }

    private Map<String, Object> structure(Shape.Structure shape, int depth) {
        Map<String, Object> result = new LinkedHashMap<>();
        shape.members().forEach((name, reference) -> {
            boolean required = shape.required().contains(name);
            if (chance(required ? 97 : depth > 3 ? 10 : 35)) {
                result.put(name, value(name, reference.shape(), depth + 1));
            }
        });
        return result;
    }

    private Object value(String name, Shape shape, int depth) {
        if (chance(2)) {
            return nonsense();
        }
        if (shape instanceof Shape.Structure structure) {
            return structure(structure, depth);
        }
        if (shape instanceof Shape.ListOf list) {
            return list(name, list, depth);
        }
        if (shape instanceof Shape.MapOf map) {
            return map(map, depth);
        }
        if (shape instanceof Shape.Text text) {
            return text(name, text);
        }
        if (shape instanceof Shape.Whole whole) {
            return whole(whole);
        }
        if (shape instanceof Shape.Bool) {
            return random.nextBoolean();
        }
        return chance(50) ? Map.of("a", List.of(1, "b")) : one(STRINGS);
    }

    private List<Object> list(String name, Shape.ListOf shape, int depth) {
        List<Object> result = new ArrayList<>();
        int size = random.nextInt(chance(5) ? 60 : 4);
        for (int i = 0; i < size; i++) {
            result.add(value(name, shape.member().shape(), depth + 1));
        }
        return result;
    }

    private Map<String, Object> map(Shape.MapOf shape, int depth) {
        Map<String, Object> result = new LinkedHashMap<>();
        int size = random.nextInt(6);
        for (int i = 0; i < size; i++) {
            String key = chance(80) ? one(PARAMETERS) : one(STRINGS);
            result.put(key, value(key, shape.value().shape(), depth + 1));
        }
        return result;
    }

    private Object text(String name, Shape.Text shape) {
        if (!shape.values().isEmpty() && chance(95)) {
            return one(shape.values());
        }
        if (name.equals("Name") && chance(50)) {
            return one(ATTRIBUTES);
        }
        return chance(75) ? new Call.Known(name, random.nextInt(8)) : one(STRINGS);
    }

    private Object whole(Shape.Whole shape) {
        if (chance(10)) {
            return one(List.of(Long.MIN_VALUE, Long.MAX_VALUE, -1, 0, 1.5, 1e300));
        }
        long min = shape.range().min().orElse(0);
        long max = Math.min(shape.range().max().orElse(100), min + 1000);
        return min + random.nextInt((int) Math.max(1, max - min + 1));
    }

    private Object nonsense() {
        return one(List.of(42, true, "text", List.of(), List.of(1, "a"), Map.of(), Map.of("a", 1), -0.5));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T one(List<? extends T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
