package org.cognitojunit.emulator.internal.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An error that Cognito answers to its caller: a type and, nearly always, a message. It carries no stack trace. */
public final class CognitoError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private static final Set<String> OWN_FAULTS = Set.of("InternalErrorException", "InternalServerException");

    private final String type;
    private final int status;

    private CognitoError(String type, @Nullable String message, int status) {
        super(message, null, false, false);
        this.type = type;
        this.status = status;
    }

    /** An error that the caller caused. Every one of them is HTTP 400, whatever the model's annotations say. */
    public static CognitoError of(String type, @Nullable String message) {
        return new CognitoError(type, message, 400);
    }

    public static CognitoError internal() {
        return arranged("InternalErrorException", "Internal server error.");
    }

    /** An error that somebody else has chosen. Two types are the service's own fault, and HTTP 500. */
    public static CognitoError arranged(String type, String message) {
        return new CognitoError(type, message, OWN_FAULTS.contains(type) ? 500 : 400);
    }

    /** The one refusal that is not HTTP 400: it comes before the service. */
    public static CognitoError tooLarge(String message) {
        return new CognitoError("RequestEntityTooLargeException", message, 413);
    }

    public static CognitoError invalidParameter(String message) {
        return of("InvalidParameterException", message);
    }

    public static CognitoError notAuthorized(String message) {
        return of("NotAuthorizedException", message);
    }

    public static CognitoError resourceNotFound(String message) {
        return of("ResourceNotFoundException", message);
    }

    public static CognitoError userNotFound() {
        return of("UserNotFoundException", "User does not exist.");
    }

    public static CognitoError invalidPassword(String message) {
        return of("InvalidPasswordException", message);
    }

    /** The bare exception name, as {@code __type} carries it. */
    public String type() {
        return type;
    }

    public int status() {
        return status;
    }
}
