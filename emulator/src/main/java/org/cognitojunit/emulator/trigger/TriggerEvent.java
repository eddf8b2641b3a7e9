package org.cognitojunit.emulator.trigger;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the events of all triggers have in common: a view of Cognito's JSON, which stays open to what has no method here. */
public abstract class TriggerEvent {

    private final Map<String, @Nullable Object> json;

    TriggerEvent(Map<String, @Nullable Object> json) {
        this.json = json;
    }

    /** A function from JSON to JSON that lets {@code handler} work on the typed event. */
    static <E extends TriggerEvent> TriggerFunction typed(
            Function<Map<String, @Nullable Object>, E> face, TriggerHandler<E> handler) {
        return text -> {
            E event = face.apply(parse(text));
            handler.handle(event);
            return JSONObjectUtils.toJSONString(event.json());
        };
    }

    private static Map<String, @Nullable Object> parse(String text) {
        try {
            return JSONObjectUtils.parse(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException("The event is not a JSON object: " + e.getMessage(), e);
        }
    }

    /** The whole event, as maps, lists, strings, numbers, booleans and null. Changes to it are changes of the event. */
    public final Map<String, @Nullable Object> json() {
        return json;
    }

    /** {@code "1"}, and {@code "2"} or {@code "3"} for later versions of pre token generation. */
    public final String version() {
        return text(json, "version");
    }

    /** What caused the event, for example {@code PreSignUp_AdminCreateUser}. */
    public final String triggerSource() {
        return text(json, "triggerSource");
    }

    public final String region() {
        return text(json, "region");
    }

    public final String userPoolId() {
        return text(json, "userPoolId");
    }

    public final String userName() {
        return text(json, "userName");
    }

    /** The app client, or {@code CLIENT_ID_NOT_APPLICABLE} where an administrator acts without one. */
    public final String clientId() {
        return text(map(json, "callerContext"), "clientId");
    }

    /** The user's attributes; from most triggers also {@code sub} and {@code cognito:user_status}. */
    public final Map<String, String> userAttributes() {
        return strings("userAttributes");
    }

    /** What the caller sent as {@code ClientMetadata}, where Cognito passes that on; else empty. */
    public final Map<String, String> clientMetadata() {
        return strings("clientMetadata");
    }

    /** The event's {@code request}. */
    public final Map<String, @Nullable Object> request() {
        return map(json, "request");
    }

    /** The event's {@code response}, for the function to fill. */
    public final Map<String, @Nullable Object> response() {
        return map(json, "response");
    }

    /** A map of strings in the request, empty where it is missing or null. */
    final Map<String, String> strings(String member) {
        Map<String, String> result = new LinkedHashMap<>();
        if (request().get(member) instanceof Map<?, ?> values) {
            values.forEach((name, value) -> result.put((String) name, String.valueOf(value)));
        }
        return result;
    }

    /** A list of strings in the request, empty where it is missing or null. */
    final List<String> texts(String member) {
        return request().get(member) instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    final Optional<String> optional(String member) {
        return Optional.ofNullable(request().get(member)).map(Object::toString);
    }

    final boolean flag(String member) {
        return Boolean.TRUE.equals(request().get(member));
    }

    /** A map inside the response, made when it is not there yet. */
    static Map<String, @Nullable Object> map(Map<String, @Nullable Object> parent, String member) {
        Object child = parent.get(member);
        if (child == null) {
            child = new LinkedHashMap<String, @Nullable Object>();
            parent.put(member, child);
        }
        @SuppressWarnings("unchecked")
        Map<String, @Nullable Object> map = (Map<String, @Nullable Object>) child;
        return map;
    }

    private static String text(Map<String, @Nullable Object> map, String member) {
        return String.valueOf(map.get(member));
    }

    @Override
    public String toString() {
        return triggerSource() + "[userPoolId=" + userPoolId() + ", userName=" + userName() + "]";
    }
}
