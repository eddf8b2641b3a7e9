package org.cognitojunit.clients.lifecycle;

import java.util.Map;
import org.cognitojunit.clients.Relay;

/**
 * An AWS SDK of another language.
 *
 * @param name for people
 * @param relay takes {@code call(operation, input)} and {@code knows(operation, input)}
 */
public record RelayedSdk(String name, Relay relay) implements ApiClient {

    @Override
    public Map<String, Object> call(String operation, Map<String, Object> input) {
        Map<String, Object> answer = relay.ask("call", operation, input);
        if (answer.containsKey("error")) {
            Map<String, Object> error = Relay.member(answer, "error");
            throw new RefusedException(error.get("name"), error.get("message"));
        }
        return Relay.member(answer, "result");
    }

    @Override
    public boolean knows(String operation, Map<String, Object> input) {
        return Boolean.TRUE.equals(relay.call("knows", operation, input).get("knows"));
    }

    @Override
    public String toString() {
        return name;
    }
}
