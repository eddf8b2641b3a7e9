package org.cognitojunit.emulator.internal.api;

/**
 * Where a call came from.
 *
 * @param userAgent the {@code User-Agent} header; empty where there was none
 * @param address the IP address of the caller
 */
public record CallOrigin(String userAgent, String address) {

    /** The origin of what happens inside the emulator. */
    public static final CallOrigin INTERNAL = new CallOrigin("", "127.0.0.1");
}
