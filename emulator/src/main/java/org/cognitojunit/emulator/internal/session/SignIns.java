package org.cognitojunit.emulator.internal.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sign-ins of one pool, found by their event, their refresh token or their user. */
public final class SignIns {

    private final Map<String, SignIn> byEvent = new ConcurrentHashMap<>();
    private final Map<String, String> eventByRefreshToken = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> eventsBySub = new ConcurrentHashMap<>();

    /** Records a sign-in and the refresh token that carries it on. */
    public void add(SignIn signIn, String refreshToken) {
        byEvent.put(signIn.eventId(), signIn);
        eventByRefreshToken.put(digest(refreshToken), signIn.eventId());
        eventsBySub
                .computeIfAbsent(signIn.sub(), s -> ConcurrentHashMap.newKeySet())
                .add(signIn.eventId());
    }

    public Optional<SignIn> byEvent(String eventId) {
        return Optional.ofNullable(byEvent.get(eventId));
    }

    public Optional<SignIn> byRefreshToken(String refreshToken) {
        return Optional.ofNullable(eventByRefreshToken.get(digest(refreshToken)))
                .map(byEvent::get);
    }

    public void revoke(SignIn signIn) {
        byEvent.computeIfPresent(signIn.eventId(), (e, current) -> current.revoke());
    }

    /** Revokes every sign-in of a user, as a global sign-out does. */
    public void revokeAll(String sub) {
        for (String event : List.copyOf(eventsBySub.getOrDefault(sub, Set.of()))) {
            byEvent.computeIfPresent(event, (e, current) -> current.revoke());
        }
    }

    /** Refresh tokens are long; their digests are enough to know them again. */
    private static String digest(String refreshToken) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(refreshToken.getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
