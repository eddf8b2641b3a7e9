package org.cognitojunit.assertions;

import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.ThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cognitojunit.exchange.VisibleText;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/**
 * Assertions about a refusal: the exact type, not a subtype, and the exact message. A test that takes any error for the right
 * one catches nothing.
 */
public final class RefusalAssert extends AbstractAssert<RefusalAssert, CognitoIdentityProviderException> {

    private static final String ACCESS_TOKEN_REVOKED = "Access Token has been revoked";
    private static final String REFRESH_TOKEN_REVOKED = "Refresh Token has been revoked";

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
                VisibleText.of("Expected Cognito to refuse, but this came instead: "
                        + thrown.getClass().getName() + ": " + thrown.getMessage()),
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

    /**
     * {@link InvalidPasswordException} for a reason, for example {@code Password not long enough}. Cognito words what comes before
     * it in one way for sign-ups and resets, and in another for answers to {@code NEW_PASSWORD_REQUIRED}.
     */
    public RefusalAssert isInvalidPassword(String reason) {
        return isOneOf(
                InvalidPasswordException.class,
                "Password did not conform with policy: " + reason,
                "Password does not conform to policy: " + reason);
    }

    /** A wrong password, or a user that the client does not tell from one. */
    public RefusalAssert isWrongPassword() {
        return isNotAuthorized("Incorrect username or password.");
    }

    /** Too many wrong passwords: the user waits. */
    public RefusalAssert isLockedOut() {
        return isNotAuthorized("Password attempts exceeded");
    }

    /** A user whom an administrator has disabled. */
    public RefusalAssert isUserDisabled() {
        return isNotAuthorized("User is disabled.");
    }

    /** A user that the pool does not have. */
    public RefusalAssert isUserNotFound() {
        return isUserNotFound("User does not exist.");
    }

    /** A user who has signed up and not confirmed it. */
    public RefusalAssert isUserNotConfirmed() {
        return isExactly(UserNotConfirmedException.class, "User is not confirmed.");
    }

    /** A user whose password an administrator has reset. */
    public RefusalAssert isPasswordResetRequired() {
        return isExactly(PasswordResetRequiredException.class, "Password reset required for the user");
    }

    /** A username that another user has. */
    public RefusalAssert isUsernameExists() {
        return isExactly(UsernameExistsException.class, "User already exists");
    }

    /** A code that has expired, or was never sent. */
    public RefusalAssert isExpiredCode() {
        return isExactly(ExpiredCodeException.class, "Invalid code provided, please request a code again.");
    }

    /** A wrong code of a mail or text message. */
    public RefusalAssert isCodeMismatch() {
        return isCodeMismatch("Invalid verification code provided, please try again.");
    }

    /** Too many attempts within a time. */
    public RefusalAssert isLimitExceeded() {
        return isExactly(LimitExceededException.class, "Attempt limit exceeded, please try after some time.");
    }

    /** A session that is unknown, or of another user, client or challenge. */
    public RefusalAssert isInvalidSession() {
        return isNotAuthorized("Invalid session for the user.");
    }

    /** A session that was answered before. */
    public RefusalAssert isUsedSession() {
        return isNotAuthorized("Invalid session for the user, session can only be used once.");
    }

    /** A session that was answered too late. */
    public RefusalAssert isExpiredSession() {
        return isNotAuthorized("Invalid session for the user, session is expired.");
    }

    /** An access or refresh token that was revoked. */
    public RefusalAssert isRevoked() {
        return isOneOf(NotAuthorizedException.class, ACCESS_TOKEN_REVOKED, REFRESH_TOKEN_REVOKED);
    }

    /** An access token that was revoked. */
    public RefusalAssert isAccessTokenRevoked() {
        return isNotAuthorized(ACCESS_TOKEN_REVOKED);
    }

    /** A refresh token that was revoked. */
    public RefusalAssert isRefreshTokenRevoked() {
        return isNotAuthorized(REFRESH_TOKEN_REVOKED);
    }

    private RefusalAssert isOneOf(Class<? extends CognitoIdentityProviderException> type, String one, String other) {
        return isExactly(type, other.equals(details().errorMessage()) ? other : one);
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
            String expected = VisibleText.of(type.getSimpleName() + ": " + message);
            String was = VisibleText.of(actual.getClass().getSimpleName() + ": " + found);
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
            throw failure(
                    "Expected an error of Cognito's, but the answer had no details: %s",
                    VisibleText.of(String.valueOf(actual.getMessage())));
        }
        return details;
    }
}
