package org.cognitojunit.fuzz;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.api.Json;

/** An emulator, and what its answers have held so far. */
final class World implements AutoCloseable {

    /** Members that an answer calls otherwise than a request does. */
    private static final Map<String, String> ALSO =
            Map.of("Id", "UserPoolId", "Arn", "ResourceArn", "SecretCode", "UserCode", "Domain", "Domain");

    private final CognitoEmulator emulator = CognitoEmulator.start();
    private final Map<String, List<String>> known = new HashMap<>();

    /**
     * One answer.
     *
     * @param body empty where there was none
     */
    record Answer(int status, Map<String, Object> body, String text) {

        boolean isRefusal() {
            return status != 200;
        }
    }

    /** A pool, a client that permits everything, and a user with tokens: else the first calls would all be refused alike. */
    static World begin() {
        World world = new World();
        world.must("CreateUserPool", Map.of("PoolName", "fuzz"));
        Call.Known pool = new Call.Known("UserPoolId", 0);
        world.must(
                "CreateUserPoolClient",
                Map.of(
                        "UserPoolId",
                        pool,
                        "ClientName",
                        "fuzz",
                        "ExplicitAuthFlows",
                        List.of(
                                "ALLOW_USER_PASSWORD_AUTH",
                                "ALLOW_ADMIN_USER_PASSWORD_AUTH",
                                "ALLOW_USER_SRP_AUTH",
                                "ALLOW_USER_AUTH",
                                "ALLOW_CUSTOM_AUTH",
                                "ALLOW_REFRESH_TOKEN_AUTH")));
        world.must("CreateGroup", Map.of("UserPoolId", pool, "GroupName", "alice"));
        world.must("AdminCreateUser", Map.of("UserPoolId", pool, "Username", "alice"));
        world.must(
                "AdminSetUserPassword",
                Map.of("UserPoolId", pool, "Username", "alice", "Password", "Correct-Horse-1", "Permanent", true));
        world.must(
                "InitiateAuth",
                Map.of(
                        "ClientId",
                        new Call.Known("ClientId", 0),
                        "AuthFlow",
                        "USER_PASSWORD_AUTH",
                        "AuthParameters",
                        Map.of("USERNAME", "alice", "PASSWORD", "Correct-Horse-1")));
        return world;
    }

    private void must(String operation, Map<String, Object> input) {
        Answer answer = make(new Call(operation, input));
        if (answer.isRefusal()) {
            throw new IllegalStateException(operation + " was refused: " + answer.text());
        }
    }

    /** Makes a call, and remembers what the answer held. */
    Answer make(Call call) {
        Map<String, Object> input = members(call.input());
        Answer answer = send(call.operation(), input);
        if (!answer.isRefusal()) {
            remember(input);
            remember(answer.body());
        }
        return answer;
    }

    /** All that can be read of pools, clients, groups and users. */
    List<String> snapshot() {
        List<String> result = new ArrayList<>();
        for (Object pool : list(send("ListUserPools", Map.of("MaxResults", 60)), "UserPools")) {
            Map<String, Object> inPool = Map.of("UserPoolId", ((Map<?, ?>) pool).get("Id"));
            for (String read : List.of(
                    "DescribeUserPool", "ListUserPoolClients", "ListGroups", "ListUsers", "GetUserPoolMfaConfig")) {
                result.add(send(read, inPool).text());
            }
        }
        return result;
    }

    /** What does not fit together in what can be read. */
    List<String> contradictions() {
        List<String> result = new ArrayList<>();
        for (Object pool : list(send("ListUserPools", Map.of("MaxResults", 60)), "UserPools")) {
            String id = (String) ((Map<?, ?>) pool).get("Id");
            check(result, id, "ListUsers", "Users", "AdminGetUser", "Username");
            check(result, id, "ListGroups", "Groups", "GetGroup", "GroupName");
            check(result, id, "ListUserPoolClients", "UserPoolClients", "DescribeUserPoolClient", "ClientId");
        }
        return result;
    }

    private void check(List<String> found, String pool, String list, String members, String get, String name) {
        for (Object item : list(send(list, Map.of("UserPoolId", pool)), members)) {
            Object value = ((Map<?, ?>) item).get(name);
            Answer answer = send(get, Map.of("UserPoolId", pool, name, value));
            if (answer.isRefusal()) {
                found.add(list + " lists " + value + ", and " + get + " says " + answer.text());
            }
        }
    }

    private Answer send(String operation, Map<String, Object> input) {
        EmulatorResponse response = emulator.handle(request(operation, Json.write(input)));
        String text = new String(response.body(), StandardCharsets.UTF_8);
        try {
            return new Answer(response.status(), text.isEmpty() ? Map.of() : Json.parse(text), text);
        } catch (ParseException e) {
            throw new AssertionError("The answer to " + operation + " is no JSON object: " + text, e);
        }
    }

    private static EmulatorRequest request(String operation, String body) {
        return new EmulatorRequest(
                "POST",
                "/",
                Map.of(
                        "Content-Type", List.of("application/x-amz-json-1.1"),
                        "X-Amz-Target", List.of("AWSCognitoIdentityProviderService." + operation),
                        "X-Amz-Date", List.of("20260101T000000Z"),
                        "Authorization",
                                List.of("AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/cognito-idp/aws4_request,"
                                        + " SignedHeaders=host;x-amz-date, Signature=0")),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<?> list(Answer answer, String member) {
        return answer.body().get(member) instanceof List<?> list ? list : List.of();
    }

    private Map<String, Object> members(Map<String, Object> input) {
        Map<String, Object> result = new LinkedHashMap<>();
        input.forEach((name, value) -> result.put(name, resolved(value)));
        return result;
    }

    private Object resolved(Object value) {
        if (value instanceof Call.Known wanted) {
            List<String> found = known.getOrDefault(wanted.member(), List.of("alice"));
            return found.get(wanted.index() % found.size());
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> result = new LinkedHashMap<>();
            map.forEach((key, element) -> result.put((String) key, resolved(element)));
            return result;
        }
        return value instanceof List<?> list ? list.stream().map(this::resolved).toList() : value;
    }

    private void remember(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, element) -> {
                if (element instanceof String text) {
                    remember((String) key, text);
                    remember(ALSO.getOrDefault(key, (String) key), text);
                } else {
                    remember(element);
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(this::remember);
        }
    }

    private void remember(String name, String text) {
        List<String> values = known.computeIfAbsent(name, n -> new ArrayList<>());
        if (!values.contains(text)) {
            values.add(text);
        }
        // Parameters of a sign-in are named in capitals.
        switch (name) {
            case "Username" -> remember("USERNAME", text);
            case "Password" -> remember("PASSWORD", text);
            case "RefreshToken" -> remember("REFRESH_TOKEN", text);
            case "DeviceKey" -> remember("DEVICE_KEY", text);
            default -> {}
        }
    }

    @Override
    public void close() {
        emulator.close();
    }
}
