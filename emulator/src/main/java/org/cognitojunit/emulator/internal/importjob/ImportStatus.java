package org.cognitojunit.emulator.internal.importjob;

/** Where an import job stands. */
public enum ImportStatus {
    CREATED("Created"),
    PENDING("Pending"),
    IN_PROGRESS("InProgress"),
    STOPPING("Stopping"),
    EXPIRED("Expired"),
    STOPPED("Stopped"),
    FAILED("Failed"),
    SUCCEEDED("Succeeded");

    private final String wireName;

    ImportStatus(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** Whether the job has been started and has not ended. */
    public boolean isRunning() {
        return this == PENDING || this == IN_PROGRESS || this == STOPPING;
    }
}
