package org.cognitojunit.emulator.internal.session;

import java.time.Instant;
import java.util.List;

/** Those of a pool that no browser signs in to. */
public final class NoSsoSessions implements SsoSessions {

    @Override
    public List<SsoSession> active(String sub, Instant now) {
        return List.of();
    }

    @Override
    public void end(String id) {
        // There is none.
    }

    @Override
    public SsoSessions copy() {
        return new NoSsoSessions();
    }
}
