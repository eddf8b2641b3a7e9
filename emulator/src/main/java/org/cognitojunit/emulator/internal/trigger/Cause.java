package org.cognitojunit.emulator.internal.trigger;

import java.util.Map;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.user.User;

/**
 * The call that leads to a function.
 *
 * @param clientId the client that it came through, or what stands for none
 * @param clientMetadata what its caller has for functions
 */
public record Cause(String clientId, Map<String, String> clientMetadata) {

    /** A call through a client. */
    public static Cause through(AppClient client, Input input) {
        return new Cause(client.id(), input.map("ClientMetadata"));
    }

    /** A call of an administrator, who needs no client. */
    public static Cause byAdministrator(Input input) {
        return new Cause(Subject.NO_CLIENT, input.map("ClientMetadata"));
    }

    /** A user, as functions are told of her. */
    public Subject subject(UserPool pool, User user) {
        return new Subject(pool, clientId, user.username(), Subject.attributes(pool, user), null);
    }
}
