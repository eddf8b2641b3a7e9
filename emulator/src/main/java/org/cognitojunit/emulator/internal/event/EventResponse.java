package org.cognitojunit.emulator.internal.event;

/** What came of what a user was doing. */
public enum EventResponse {
    PASS("Pass"),
    FAIL("Fail"),
    IN_PROGRESS("InProgress");

    private final String wireName;

    EventResponse(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
