package org.cognitojunit.emulator.internal.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.CognitoError;

/** The secrets of an app client, the oldest first: none for a public client, else one, or two in a rotation. Immutable. */
public record ClientSecrets(List<ClientSecret> list) {

    public static final ClientSecrets NONE = new ClientSecrets(List.of());

    private static final int MOST = 2;

    public ClientSecrets {
        list = List.copyOf(list);
    }

    /** The secret that a client is created with. */
    public static ClientSecrets first(String clientId, String value, Instant now) {
        return new ClientSecrets(List.of(new ClientSecret(id(clientId, now.toEpochMilli()), value, now)));
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** The value of the oldest one. */
    public Optional<String> oldest() {
        return list.stream().findFirst().map(ClientSecret::value);
    }

    public ClientSecret newest() {
        return list.get(list.size() - 1);
    }

    /** Whether a text is one of the values. */
    public boolean contains(String text) {
        return anyMatches(value -> MessageDigest.isEqual(value.getBytes(UTF_8), text.getBytes(UTF_8)));
    }

    public boolean anyMatches(Predicate<String> value) {
        return list.stream().map(ClientSecret::value).anyMatch(value);
    }

    /** With a second secret. */
    ClientSecrets with(String clientId, String value, Instant now) {
        if (list.isEmpty()) {
            throw CognitoError.invalidParameter(
                    "Client " + clientId + " is a public client, and a secret cannot be added to it.");
        }
        if (list.size() >= MOST) {
            throw CognitoError.of(
                    "LimitExceededException", "Client " + clientId + " has " + MOST + " secrets, which is the most.");
        }
        if (contains(value)) {
            throw CognitoError.invalidParameter("Client " + clientId + " has this secret already.");
        }
        long millis = now.toEpochMilli();
        // Two within a millisecond would have one id.
        String id = id(clientId, newest().id().equals(id(clientId, millis)) ? millis + 1 : millis);
        return new ClientSecrets(Stream.concat(list.stream(), Stream.of(new ClientSecret(id, value, now)))
                .toList());
    }

    /** Without one of two. */
    ClientSecrets without(String secretId) {
        List<ClientSecret> left =
                list.stream().filter(secret -> !secret.id().equals(secretId)).toList();
        if (left.size() == list.size()) {
            throw CognitoError.resourceNotFound("Client secret " + secretId + " does not exist.");
        }
        if (left.isEmpty()) {
            throw CognitoError.invalidParameter("The last secret of a client cannot be deleted.");
        }
        return new ClientSecrets(left);
    }

    private static String id(String clientId, long millis) {
        return clientId + "--" + millis;
    }
}
