package org.cognitojunit.internal.endpoint;

import org.cognitojunit.internal.remote.RemoteBackend;
import org.cognitojunit.internal.remote.RemoteEmulator;

/** An emulator that somebody else started, and that outlives the run: its pools are deleted. */
record EndpointBackend(RemoteEmulator remote) implements RemoteBackend {

    @Override
    public String name() {
        return EndpointBackendProvider.NAME;
    }

    /** Nothing was started. */
    @Override
    public void close() {}
}
