package org.cognitojunit.emulator.internal.trigger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.user.User;
import org.jspecify.annotations.Nullable;

/**
 * Whom an event is about, and through which client it came.
 *
 * @param attributes the event's {@code userAttributes}
 * @param notFound whether there is no such user; null where functions are not told
 */
public record Subject(
        UserPool pool,
        String clientId,
        String userName,
        Map<String, String> attributes,
        @Nullable Boolean notFound) {

    /** The client id of what administrators do without a client. */
    static final String NO_CLIENT = "CLIENT_ID_NOT_APPLICABLE";

    /** A user, through a client. */
    public static Subject of(UserPool pool, AppClient client, User user) {
        Boolean notFound = client.settings().hidesUserExistence() ? Boolean.FALSE : null;
        return new Subject(pool, client.id(), user.username(), attributes(pool, user), notFound);
    }

    /** Somebody who does not exist, through a client. Functions are told if the client's callers are not. */
    public static Subject unknown(UserPool pool, AppClient client, String userName) {
        Boolean notFound = client.settings().hidesUserExistence() ? Boolean.TRUE : null;
        return new Subject(pool, client.id(), userName, Map.of(), notFound);
    }

    /** A client that signs in itself, without a user. */
    public static Subject itself(UserPool pool, AppClient client) {
        return new Subject(pool, client.id(), "ClientCredentials", Map.of(), null);
    }

    /** Somebody who signs up through a client. Neither {@code sub} nor status is known yet. */
    public static Subject signingUp(UserPool pool, AppClient client, String userName, Map<String, String> attributes) {
        return new Subject(pool, client.id(), userName, attributes, null);
    }

    /** Somebody whom an administrator is about to add. Neither {@code sub} nor status is known yet. */
    public static Subject addedByAdministrator(UserPool pool, String userName, Map<String, String> attributes) {
        return new Subject(pool, NO_CLIENT, userName, attributes, null);
    }

    Optional<Boolean> userNotFound() {
        return Optional.ofNullable(notFound);
    }

    static Map<String, String> attributes(UserPool pool, User user) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("sub", user.sub());
        attributes.put("cognito:user_status", user.status().name());
        Set<String> names = pool.users().namesOf(user);
        Stream.of("email", "phone_number")
                .filter(names::contains)
                .forEach(name -> attributes.put(
                        "cognito:" + name + "_alias", user.attribute(name).orElseThrow()));
        attributes.putAll(user.attributes());
        return attributes;
    }
}
