package org.cognitojunit.emulator.internal.session;

import java.time.Instant;

/**
 * One sign-in of a user through a client: what its tokens have in common, and what revoking them strikes. Immutable.
 *
 * @param eventId the id of the sign-in event, in every token that comes from it
 * @param originJti the id of the token family, which refreshed tokens keep
 * @param sub the user
 * @param username the user's name at the time
 * @param authTime when the user signed in
 * @param expires when its refresh token stops working
 * @param revoked whether its tokens were revoked, by RevokeToken, a sign-out or the user's being disabled
 */
public record SignIn(
        String eventId,
        String originJti,
        String clientId,
        String sub,
        String username,
        Instant authTime,
        Instant expires,
        boolean revoked) {

    SignIn revoke() {
        return new SignIn(eventId, originJti, clientId, sub, username, authTime, expires, true);
    }
}
