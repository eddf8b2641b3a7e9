package org.cognitojunit.emulator.internal.session;

import java.time.Instant;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CallOrigin;
import org.jspecify.annotations.Nullable;

/**
 * What a pool that tracks sessions knows of the token session of a sign-in. Immutable.
 *
 * @param id {@code tkn} and 25 lower-case letters and digits
 * @param ssoSessionOrNull the id of the single sign-on session that the user came through; null for a sign-in by the API
 * @param created when the user signed in
 * @param lastActive the last refresh or rotation; before the first of them, the sign-in
 * @param origin where the call of the last activity came from
 */
public record TokenSession(
        String id, @Nullable String ssoSessionOrNull, Instant created, Instant lastActive, CallOrigin origin) {

    /** A session that begins. */
    public static TokenSession begun(String id, @Nullable String ssoSession, Instant now, CallOrigin origin) {
        return new TokenSession(id, ssoSession, now, now, origin);
    }

    TokenSession active(Instant now, CallOrigin from) {
        return new TokenSession(id, ssoSessionOrNull, created, now, from);
    }

    /** The single sign-on session that the user came through. */
    public Optional<String> ssoSession() {
        return Optional.ofNullable(ssoSessionOrNull);
    }
}
