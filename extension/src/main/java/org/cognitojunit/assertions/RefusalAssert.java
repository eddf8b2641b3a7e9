package org.cognitojunit.assertions;

import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.ThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

/**
 * Assertions about a refusal: the exact type, not a subtype, and the exact message. A test that takes any error for the right
 * one catches nothing.
 */
public final class RefusalAssert extends AbstractAssert<RefusalAssert, CognitoIdentityProviderException> {

    private RefusalAssert(CognitoIdentityProviderException actual) {
        super(actual, RefusalAssert.class);
    }

    static RefusalAssert of(ThrowingCallable calls) {
        Throwable thrown = withoutWrapper(ThrowableAssert.catchThrowable(calls));
        if (thrown == null) {
            throw new AssertionError("Expected Cognito to refuse, but it did not.");
        }
        if (thrown instanceof CognitoIdentityProviderException refusal) {
            return new RefusalAssert(refusal);
        }
        throw new AssertionError(
                "Expected Cognito to refuse, but this came instead: "
                        + thrown.getClass().getName() + ": " + thrown.getMessage(),
                thrown);
    }

    /** What a future wraps the exception of an asynchronous client in. */
    private static @Nullable Throwable withoutWrapper(@Nullable Throwable thrown) {
        boolean wrapped = thrown instanceof CompletionException || thrown instanceof ExecutionException;
        return wrapped && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    /** {@link NotAuthorizedException} with this message. */
    public RefusalAssert isNotAuthorized(String message) {
        return isExactly(NotAuthorizedException.class, message);
    }

    /** {@link InvalidParameterException} with this message. */
    public RefusalAssert isInvalidParameter(String message) {
        return isExactly(InvalidParameterException.class, message);
    }

    /** {@link InvalidPasswordException} with this message. */
    public RefusalAssert isInvalidPassword(String message) {
        return isExactly(InvalidPasswordException.class, message);
    }

    /** {@link CodeMismatchException} with this message. */
    public RefusalAssert isCodeMismatch(String message) {
        return isExactly(CodeMismatchException.class, message);
    }

    /** {@link UserNotFoundException} with this message. */
    public RefusalAssert isUserNotFound(String message) {
        return isExactly(UserNotFoundException.class, message);
    }

    /** {@link ResourceNotFoundException} with this message. */
    public RefusalAssert isResourceNotFound(String message) {
        return isExactly(ResourceNotFoundException.class, message);
    }

    /**
     * Exactly this exception with exactly this message.
     *
     * @param type {@link CognitoIdentityProviderException} itself for an error that the SDK has no class for; add {@link
     *     #hasErrorCode} then
     * @param message as Cognito sent it: {@code awsErrorDetails().errorMessage()}; null where it sends none
     */
    public RefusalAssert isExactly(Class<? extends CognitoIdentityProviderException> type, @Nullable String message) {
        String found = details().errorMessage();
        if (actual.getClass() != type || !Objects.equals(found, message)) {
            String expected = type.getSimpleName() + ": " + message;
            String was = actual.getClass().getSimpleName() + ": " + found;
            AssertionError failure = failureWithActualExpected(
                    was, expected, "Expected Cognito to refuse with%n  %s%nbut it was%n  %s", expected, was);
            failure.addSuppressed(actual);
            throw failure;
        }
        return this;
    }

    /** The error's code in the API, for example {@code NotAuthorizedException}. */
    public RefusalAssert hasErrorCode(String code) {
        if (!code.equals(details().errorCode())) {
            throw failureWithActualExpected(
                    details().errorCode(),
                    code,
                    "Expected the error code %s, but it is %s.",
                    code,
                    details().errorCode());
        }
        return this;
    }

    /** The HTTP status of the answer. */
    public RefusalAssert hasStatus(int status) {
        if (actual.statusCode() != status) {
            throw failureWithActualExpected(
                    actual.statusCode(), status, "Expected HTTP status %s, but it is %s.", status, actual.statusCode());
        }
        return this;
    }

    private AwsErrorDetails details() {
        AwsErrorDetails details = actual.awsErrorDetails();
        if (details == null) {
            throw failure("Expected an error of Cognito's, but the answer had no details: %s", actual.getMessage());
        }
        return details;
    }
}
