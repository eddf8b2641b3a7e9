package org.cognitojunit.emulator.internal.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.Generation;
import org.cognitojunit.emulator.internal.session.SignIn;

/** Makes refresh tokens, and finds the sign-in that one belongs to. */
public final class RefreshTokens {

    /** Fills a token up to the 1.7 kB that Cognito's have, so that a column too narrow for them shows. */
    private static final int FILLING = 380;

    private static final String POOL = "user_pool_id";
    private static final String EVENT = "event_id";

    private final Ids ids;

    RefreshTokens(Ids ids) {
        this.ids = ids;
    }

    /** A refresh token that has not been given out yet. */
    record Made(String token, Generation generation) {}

    /** The first token of a sign-in. */
    Made first(UserPool pool, String eventId, Map<String, Object> content) {
        return made(pool, ids.uuid(), eventId, content);
    }

    /** A token to replace another one of a sign-in. It tells its family besides, and is longer for it, as Cognito's is. */
    Made next(UserPool pool, SignIn signIn, Map<String, Object> content) {
        Map<String, Object> all = new LinkedHashMap<>(content);
        all.put("family_jti", signIn.originJti());
        return made(pool, ids.uuid(), signIn.eventId(), all);
    }

    private Made made(UserPool pool, String originJti, String eventId, Map<String, Object> content) {
        Map<String, Object> all = new LinkedHashMap<>(content);
        all.put(POOL, pool.id());
        all.put(EVENT, eventId);
        all.put("origin_jti", originJti);
        all.put("jti", ids.uuid());
        all.put("data", Base64.getUrlEncoder().encodeToString(ids.bytes(FILLING)));
        String token = pool.keys().encryptRefreshToken(all);
        return new Made(token, new Generation(digest(token), originJti));
    }

    /**
     * The sign-in that a token of the pool belongs to. A token that was replaced long ago is not remembered, but says where
     * it comes from when it is decrypted; so does one whose sign-in was forgotten.
     */
    public static Optional<SignIn> signIn(UserPool pool, String token) {
        return pool.signIns()
                .byToken(digest(token))
                .or(() -> pool.keys()
                        .decryptRefreshToken(token)
                        // Pools may share a key: that a token can be read does not make it this pool's.
                        .filter(content -> pool.id().equals(content.get(POOL)))
                        .map(content -> {
                            String event = text(content, EVENT);
                            return pool.signIns().byEvent(event).orElseGet(() -> past(event, content));
                        }));
    }

    /**
     * What a token says of its sign-in, which is over, or whose user has been deleted. It stands at no token: should the clock
     * be put back, none of its tokens gets good again.
     */
    private static SignIn past(String event, Map<String, Object> content) {
        return SignIn.past(
                event,
                text(content, "client_id"),
                text(content, "sub"),
                text(content, "username"),
                Instant.ofEpochSecond(Long.parseLong(text(content, "exp"))),
                new Generation("", text(content, "origin_jti")));
    }

    private static String text(Map<String, Object> content, String name) {
        return String.valueOf(content.get(name));
    }

    /** Whether a token is an access or ID token: those have three parts, refresh tokens five. */
    public static boolean isOtherToken(String token) {
        return token.chars().filter(c -> c == '.').count() == 2;
    }

    /** Whether a token is the one that a sign-in stands at. */
    public static boolean isCurrent(SignIn signIn, String token) {
        return signIn.standsAt(digest(token));
    }

    /** Refresh tokens are long; their digests are enough to know them again. */
    static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
