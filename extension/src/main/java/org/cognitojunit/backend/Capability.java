package org.cognitojunit.backend;

/**
 * What a backend can do beyond the user pools API. A test that needs it says so with {@link
 * org.cognitojunit.RequiresCapability @RequiresCapability}, and is disabled elsewhere.
 */
public enum Capability {
    /** The emulator runs in this JVM, so that a test can be given it as a {@code CognitoEmulator}. */
    EMULATOR("an emulator in this JVM"),

    /** Time can be moved forward, so that a test can see a session or a token expire. */
    CLOCK("a clock that a test can move"),

    /** Mails and text messages can be read, so that a test can send back a code. */
    INBOX("an inbox that a test can read"),

    /**
     * Mails and text messages may be sent, because they reach nobody: on an emulator. A test whose calls would send some, or whose
     * pool has a sender of its own, is not for an account, where they cost money and reach people.
     */
    MESSAGES("messages that reach nobody"),

    /** Pools are known by AWS's own addresses where they ask for it, or always. */
    AWS_ADDRESSES("pools that are known by AWS's own addresses"),

    /** Sign-ins have levels of assurance where a pool asks for it: {@code acr} and {@code amr} in tokens, and step-up. */
    ACR("levels of assurance of sign-ins"),

    /** A pool's domain answers as soon as it is created: the OAuth endpoints and the classic sign-in pages. */
    DOMAIN("domains with OAuth endpoints and sign-in pages"),

    /** Lambda triggers can be written in Java, as functions that a {@code CognitoEmulator} calls. */
    TRIGGERS("Lambda triggers written in Java");

    private final String description;

    Capability(String description) {
        this.description = description;
    }

    /** In words, as part of a sentence: {@code "a clock that a test can move"}. */
    public String description() {
        return description;
    }
}
