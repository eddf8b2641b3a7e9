package org.cognitojunit.emulator.trigger;

/** The version of the event that a trigger gets. Only pre token generation has more than one. */
public enum TriggerVersion {
    /** Claims of the ID token, and groups. */
    V1_0,
    /** Claims of both tokens, scopes and groups. Needs a pool of the Essentials or Plus tier. */
    V2_0,
    /** As {@link #V2_0}, and for client-credentials grants too. Needs a pool of the Essentials or Plus tier. */
    V3_0;

    /** The event's {@code version}: {@code "1"}, {@code "2"} or {@code "3"}. */
    public String eventVersion() {
        return name().substring(1, 2);
    }
}
