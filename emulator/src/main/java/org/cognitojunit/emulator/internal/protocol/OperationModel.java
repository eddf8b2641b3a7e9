package org.cognitojunit.emulator.internal.protocol;

import java.util.Optional;
import org.cognitojunit.emulator.internal.api.Shape;

/**
 * What the service model says of one operation.
 *
 * @param name the operation, as {@code X-Amz-Target} names it
 * @param caller how its caller proves itself
 * @param input the shape of its input
 * @param output the shape of its answer; empty where the answer is an empty body
 */
public record OperationModel(String name, Caller caller, Shape.Structure input, Optional<Shape.Structure> output) {

    /** How the caller of an operation proves itself. */
    public enum Caller {
        /** With a request signed by AWS credentials. */
        SIGNED,
        /** Not at all, or with a client id, session, code or refresh token. */
        UNSIGNED,
        /** With a user's access token. */
        ACCESS_TOKEN
    }
}
