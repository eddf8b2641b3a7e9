package org.cognitojunit.emulator.internal.oauth;

import org.cognitojunit.emulator.EmulatorResponse;

/** Ends the handling of a request with an answer that refuses it. It carries no stack trace. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient EmulatorResponse response;

    public Refused(EmulatorResponse response) {
        super("HTTP " + response.status(), null, false, false);
        this.response = response;
    }

    public EmulatorResponse response() {
        return response;
    }
}
