package org.cognitojunit.emulator.internal.session;

import java.time.Instant;
import org.cognitojunit.emulator.internal.api.CallOrigin;

/**
 * A single sign-on session: what a browser holds after a sign-in through managed login. Immutable.
 *
 * @param id {@code sso} and 25 lower-case letters and digits
 * @param sub the user
 * @param clientId the client that the user signed in through
 * @param lastActive the last authentication, token grant or rotation
 * @param origin where the call of the last activity came from
 */
public record SsoSession(
        String id, String sub, String clientId, Instant created, Instant lastActive, CallOrigin origin) {

    /** A session that begins. */
    public static SsoSession begun(String id, String sub, String clientId, Instant now, CallOrigin origin) {
        return new SsoSession(id, sub, clientId, now, now, origin);
    }

    SsoSession active(Instant now, CallOrigin from) {
        return new SsoSession(id, sub, clientId, created, now, from);
    }
}
