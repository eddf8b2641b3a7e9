package org.cognitojunit.emulator.internal.oauth;

import java.util.Set;
import org.cognitojunit.emulator.EmulatorResponse;

/** What answers at one path of a domain. */
public interface Endpoint {

    /** The path, as AWS has it. */
    String path();

    /** The HTTP methods that it answers to. */
    Set<String> methods();

    /** Whether scripts of other origins may call it, and read its answers. */
    default boolean isOpenToScripts() {
        return false;
    }

    /**
     * Answers.
     *
     * @throws Refused where the answer is a refusal
     */
    EmulatorResponse answer(DomainRequest request);
}
