package org.cognitojunit.internal.remote;

import software.amazon.awssdk.core.interceptor.ExecutionAttribute;

/** Calls that a run makes for itself, in the middle of a test's own and on its thread. */
public final class OwnCalls {

    /** Whoever listens to a test through the SDK leaves out what has it. */
    public static final ExecutionAttribute<Boolean> MARK = new ExecutionAttribute<>("org.cognitojunit.own-call");

    private OwnCalls() {}
}
