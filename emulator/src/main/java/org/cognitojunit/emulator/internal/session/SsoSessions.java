package org.cognitojunit.emulator.internal.session;

import java.time.Instant;
import java.util.List;

/** The single sign-on sessions of one pool, as the operations on user sessions list and end them. */
public interface SsoSessions {

    /** The sessions of a user that have neither ended nor expired. */
    List<SsoSession> active(String sub, Instant now);

    /** Ends a session, if there is one of this id. The token sessions that came through it stay. */
    void end(String id);

    /** The same sessions, apart from these. */
    SsoSessions copy();
}
