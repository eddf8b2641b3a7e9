package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;
import static org.cognitojunit.definition.Lifecycle.PER_METHOD;

import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolGroup;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.assertions.RefusalAssert;
import org.cognitojunit.assertions.TokenAssert;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.exchange.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeMismatchException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExpiredCodeException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidPasswordException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PasswordResetRequiredException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotConfirmedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

@CognitoUserPool(
        client = @PoolClient(accessTokenValidity = "PT5M"),
        groups = {@PoolGroup("admins"), @PoolGroup("readers")},
        users = {
            @PoolUser(
                    name = "alice",
                    password = "Correct-Horse-1",
                    groups = {"admins", "readers"}),
            @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1")
        })
class AssertionsTest {

    private UserPool pool;

    private static AbstractThrowableAssert<?, ? extends Throwable> assertThatFailure(ThrowingCallable assertion) {
        return assertThatThrownBy(assertion).isInstanceOf(AssertionError.class);
    }

    @Nested
    class OfTokens {

        private Tokens tokens;

        @BeforeEach
        void sign_in(@Called("alice") TestUser alice) {
            tokens = pool.adminSignIn(alice).expectTokens();
        }

        private TokenAssert accessToken() {
            return assertThat(tokens).accessToken();
        }

        @Test
        void what_is_so_passes() {
            String subject = String.valueOf(tokens.accessTokenClaims().get("sub"));
            Instant signedInAt =
                    Instant.ofEpochSecond((Long) tokens.accessTokenClaims().get("auth_time"));

            assertThat(tokens).isSignedIn().hasRefreshToken();
            assertThat(tokens)
                    .accessToken()
                    .isSignedBy(pool)
                    .hasIssuer(pool.issuer())
                    .hasSubject(subject)
                    .hasGroups("readers", "admins")
                    .hasClaim("client_id", pool.appClient().id())
                    .hasClaim("auth_time", signedInAt)
                    .hasClaim("jti")
                    .doesNotHaveClaim("email")
                    .expiresIn(Duration.ofMinutes(5));
            assertThat(tokens)
                    .idToken()
                    .isSignedBy(pool)
                    .hasClaim("aud", pool.appClient().id())
                    .hasClaim("cognito:groups", List.of("admins", "readers"))
                    .expiresIn(Duration.ofHours(1));
        }

        @Test
        void another_value_of_a_claim_fails_with_the_claims() {
            assertThatFailure(() -> accessToken().hasClaim("username", "bob"))
                    .hasMessageStartingWith(
                            "[access token] Expected the claim 'username' to be bob, but it is alice.\nThe claims of the access token: {")
                    .message()
                    .doesNotContain(tokens.accessToken());
        }

        @Test
        void a_missing_claim_fails() {
            assertThatFailure(() -> accessToken().hasClaim("email"))
                    .hasMessageStartingWith(
                            "[access token] Expected the claim 'email', but there is none.\nThe claims of the access token: {");
            assertThatFailure(() -> accessToken().doesNotHaveClaim("username"))
                    .hasMessageStartingWith(
                            "[access token] Expected no claim 'username', but it is alice.\nThe claims of the access token: {");
        }

        @Test
        void other_groups_fail() {
            assertThatFailure(() -> accessToken().hasGroups("admins"))
                    .hasMessageStartingWith(
                            "[access token] Expected the groups [admins], but they are [admins, readers].\nThe claims of the access token: {");
            assertThatFailure(() -> accessToken().hasGroups())
                    .hasMessageStartingWith(
                            "[access token] Expected no claim 'cognito:groups', but it is [admins, readers].\nThe claims of the access token: {");
            assertThatFailure(() -> accessToken().hasNoGroups())
                    .hasMessageStartingWith(
                            "[access token] Expected no claim 'cognito:groups', but it is [admins, readers].\nThe claims of the access token: {");
        }

        @Test
        void another_validity_fails() {
            assertThatFailure(() -> accessToken().expiresIn(Duration.ofHours(1)))
                    .hasMessageStartingWith(
                            "[access token] Expected the access token to be valid for PT1H, but it is for PT5M.\nThe claims of the access token: {");
        }

        @Test
        void another_issuer_fails() {
            assertThatFailure(() -> accessToken().hasIssuer(URI.create("https://example.com")))
                    .hasMessageStartingWith(
                            "[access token] Expected the claim 'iss' to be https://example.com, but it is "
                                    + pool.issuer() + ".\nThe claims of the access token: {");
        }

        @Test
        void a_token_with_changed_claims_is_not_signed_by_the_pool() {
            String[] parts = tokens.accessToken().split("\\.");
            String payload = Base64URL.from(parts[1]).decodeToString().replace("alice", "mallory");
            String forged =
                    parts[0] + "." + Base64URL.encode(payload.getBytes(StandardCharsets.UTF_8)) + "." + parts[2];
            Tokens forgedTokens = new Tokens(forged, tokens.idToken(), null, Duration.ofMinutes(5), Exchange.empty());

            assertThatFailure(() -> assertThat(forgedTokens).accessToken().isSignedBy(pool))
                    .hasMessageStartingWith("[access token] Expected the access token to be signed by " + pool
                            + ", but its signature does not fit its content.\nThe claims of the access token: {");
        }

        @Test
        @CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
        void a_token_of_one_pool_is_not_signed_by_another(UserPool other) {
            assertThatFailure(() -> accessToken().isSignedBy(other))
                    .hasMessageMatching("(?s)\\[access token\\] Expected the access token to be signed by \\Q" + other
                            + "\\E, but its key \\S+ is not among those at \\Q" + other.jwksUri()
                            + "\\E\\.\nThe claims of the access token: .*");
        }

        @Test
        void an_unsigned_token_is_not_signed_by_the_pool() {
            String header = Base64URL.encode("{\"alg\":\"HS256\"}").toString();
            String[] parts = tokens.accessToken().split("\\.");
            Tokens unsigned = new Tokens(
                    header + "." + parts[1] + "." + parts[2], tokens.idToken(), null, Duration.ZERO, Exchange.empty());

            assertThatFailure(() -> assertThat(unsigned).accessToken().isSignedBy(pool))
                    .hasMessageContaining("but its algorithm is HS256, not RS256.\nThe claims of the access token: {");
        }

        @Test
        void what_is_no_token_fails_without_showing_it() {
            Tokens garbled = new Tokens("not.a-token", "", null, Duration.ZERO, tokens.exchange());

            assertThatFailure(() -> assertThat(garbled).accessToken())
                    .hasMessageStartingWith(
                            "Expected the access token to be a signed JSON Web Token, but it is something else."
                                    + "\n\nThe exchange:\n1. AdminInitiateAuth\n")
                    .message()
                    .doesNotContain("not.a-token");
            assertThatFailure(() -> assertThat(garbled).idToken())
                    .hasMessageStartingWith("Expected the ID token to be a signed JSON Web Token, but there is none.");
        }

        @Test
        void swapped_tokens_are_no_sign_in() {
            Tokens swapped =
                    new Tokens(tokens.idToken(), tokens.accessToken(), null, Duration.ofMinutes(5), Exchange.empty());

            assertThatFailure(() -> assertThat(swapped).isSignedIn())
                    .hasMessageStartingWith(
                            "[access token] Expected the claim 'token_use' to be access, but it is id.\nThe claims of the access token: {");
        }

        @Test
        void a_missing_and_an_unexpected_refresh_token_fail() {
            Tokens refreshed = pool.refresh(tokens);

            assertThatFailure(() -> assertThat(refreshed).hasRefreshToken())
                    .hasMessageStartingWith("Expected a refresh token, but Cognito issued none.")
                    .hasMessageContaining("2. InitiateAuth");
            assertThatFailure(() -> assertThat(tokens).hasNoRefreshToken())
                    .hasMessageStartingWith("Expected no refresh token, but Cognito issued one.");
        }
    }

    @Nested
    class OfSteps {

        @Test
        void a_challenge_is_what_it_is(@Called("bob") TestUser bob) {
            assertThat(pool.adminSignIn(bob)).isNewPasswordRequired().isChallenge("NEW_PASSWORD_REQUIRED");
        }

        @Test
        void a_challenge_is_no_sign_in(@Called("bob") TestUser bob) {
            assertThatFailure(() -> assertThat(pool.adminSignIn(bob)).isSignedIn())
                    .hasMessageStartingWith("Expected tokens, but Cognito put the challenge NEW_PASSWORD_REQUIRED.");
        }

        @Test
        void a_sign_in_is_no_challenge(@Called("alice") TestUser alice) {
            assertThat(pool.adminSignIn(alice)).isSignedIn();
            assertThatFailure(() -> assertThat(pool.adminSignIn(alice)).isNewPasswordRequired())
                    .hasMessageStartingWith(
                            "Expected the challenge NEW_PASSWORD_REQUIRED, but the sign-in was complete");
        }
    }

    @Nested
    @CognitoUserPool(users = @PoolUser(name = "carol", password = "Correct-Horse-1"), lifecycle = PER_METHOD)
    class OfRefusals {

        private static final String WRONG = "Incorrect username or password.";

        @Test
        void the_exact_type_and_message_pass(UserPool own) {
            assertThatRefused(() -> own.adminSignIn("carol", "Wrong-Horse-1"))
                    .isNotAuthorized(WRONG)
                    .isExactly(NotAuthorizedException.class, WRONG)
                    .hasErrorCode("NotAuthorizedException")
                    .hasStatus(400);
            assertThatRefused(() -> own.adminSignIn("nobody", "Wrong-Horse-1")).isUserNotFound();
        }

        static Stream<Arguments> shortForms() {
            return Stream.of(
                    form(
                            RefusalAssert::isWrongPassword,
                            NotAuthorizedException.class,
                            "Incorrect username or password."),
                    form(RefusalAssert::isLockedOut, NotAuthorizedException.class, "Password attempts exceeded"),
                    form(RefusalAssert::isUserDisabled, NotAuthorizedException.class, "User is disabled."),
                    form(RefusalAssert::isUserNotFound, UserNotFoundException.class, "User does not exist."),
                    form(RefusalAssert::isUserNotConfirmed, UserNotConfirmedException.class, "User is not confirmed."),
                    form(
                            RefusalAssert::isPasswordResetRequired,
                            PasswordResetRequiredException.class,
                            "Password reset required for the user"),
                    form(RefusalAssert::isUsernameExists, UsernameExistsException.class, "User already exists"),
                    form(
                            refusal -> refusal.isInvalidPassword("Password not long enough"),
                            InvalidPasswordException.class,
                            "Password did not conform with policy: Password not long enough"),
                    form(
                            refusal -> refusal.isInvalidPassword("Password not long enough"),
                            InvalidPasswordException.class,
                            "Password does not conform to policy: Password not long enough"),
                    form(
                            RefusalAssert::isExpiredCode,
                            ExpiredCodeException.class,
                            "Invalid code provided, please request a code again."),
                    form(
                            RefusalAssert::isCodeMismatch,
                            CodeMismatchException.class,
                            "Invalid verification code provided, please try again."),
                    form(
                            RefusalAssert::isLimitExceeded,
                            LimitExceededException.class,
                            "Attempt limit exceeded, please try after some time."),
                    form(
                            RefusalAssert::isInvalidSession,
                            NotAuthorizedException.class,
                            "Invalid session for the user."),
                    form(
                            RefusalAssert::isUsedSession,
                            NotAuthorizedException.class,
                            "Invalid session for the user, session can only be used once."),
                    form(
                            RefusalAssert::isExpiredSession,
                            NotAuthorizedException.class,
                            "Invalid session for the user, session is expired."),
                    form(RefusalAssert::isRevoked, NotAuthorizedException.class, "Access Token has been revoked"),
                    form(RefusalAssert::isRevoked, NotAuthorizedException.class, "Refresh Token has been revoked"),
                    form(
                            RefusalAssert::isAccessTokenRevoked,
                            NotAuthorizedException.class,
                            "Access Token has been revoked"),
                    form(
                            RefusalAssert::isRefreshTokenRevoked,
                            NotAuthorizedException.class,
                            "Refresh Token has been revoked"));
        }

        private static Arguments form(
                Consumer<RefusalAssert> form, Class<? extends CognitoIdentityProviderException> error, String message) {
            return Arguments.of(form, error, message);
        }

        @ParameterizedTest
        @MethodSource("shortForms")
        void a_short_form_stands_for_a_type_and_a_message(
                Consumer<RefusalAssert> form, Class<? extends CognitoIdentityProviderException> error, String message) {
            try (CognitoEmulator emulator = CognitoEmulator.start();
                    CognitoIdentityProviderClient client = CognitoIdentityProviderClient.builder()
                            .region(Region.US_EAST_1)
                            .credentialsProvider(AnonymousCredentialsProvider.create())
                            .endpointOverride(emulator.endpoint())
                            .build()) {
                emulator.faults().every().of("GetUser").fail(error, message);
                form.accept(assertThatRefused(() -> client.getUser(r -> r.accessToken("token"))));

                emulator.faults().clear();
                emulator.faults().every().of("GetUser").fail(error, message + "!");
                assertThatFailure(
                                () -> form.accept(assertThatRefused(() -> client.getUser(r -> r.accessToken("token")))))
                        .hasMessageContaining(
                                error.getSimpleName() + ": " + message.replaceAll("^(Password d)\\w+ .*", "$1"))
                        .hasMessageEndingWith(error.getSimpleName() + ": " + message + "!");
            }
        }

        @Test
        void another_message_fails(UserPool own) {
            assertThatFailure(() -> assertThatRefused(() -> own.adminSignIn("carol", "Wrong-Horse-1"))
                            .isNotAuthorized("Incorrect username or password"))
                    .hasMessage(String.format("Expected Cognito to refuse with%n"
                            + "  NotAuthorizedException: Incorrect username or password%n"
                            + "but it was%n"
                            + "  NotAuthorizedException: Incorrect username or password."));
        }

        @Test
        void another_type_fails_and_so_does_a_supertype(UserPool own) {
            ThrowingCallable calls = () -> own.adminSignIn("carol", "Wrong-Horse-1");

            assertThatFailure(() -> assertThatRefused(calls).isExactly(UserNotFoundException.class, WRONG))
                    .hasMessageContaining("  UserNotFoundException: Incorrect username or password.");
            assertThatFailure(() -> assertThatRefused(calls).isExactly(CognitoIdentityProviderException.class, WRONG))
                    .hasMessageContaining("  CognitoIdentityProviderException: Incorrect username or password.");
        }

        @Test
        void another_code_or_status_fails(UserPool own) {
            ThrowingCallable calls = () -> own.adminSignIn("carol", "Wrong-Horse-1");

            assertThatFailure(() -> assertThatRefused(calls).hasErrorCode("Other"))
                    .hasMessage("Expected the error code Other, but it is NotAuthorizedException.");
            assertThatFailure(() -> assertThatRefused(calls).hasStatus(401))
                    .hasMessage("Expected HTTP status 401, but it is 400.");
        }

        @Test
        void no_refusal_fails(UserPool own, TestUser carol) {
            assertThatFailure(() -> assertThatRefused(() -> own.adminSignIn(carol)))
                    .hasMessage("Expected Cognito to refuse, but it did not.");
        }

        @Test
        void what_is_no_refusal_fails_with_what_came() {
            IllegalStateException other = new IllegalStateException("out of horses");

            assertThatFailure(() -> assertThatRefused(() -> {
                        throw other;
                    }))
                    .hasMessage(
                            "Expected Cognito to refuse, but this came instead: java.lang.IllegalStateException: out of "
                                    + "horses")
                    .hasCause(other);
        }

        @Test
        void a_refusal_of_the_asynchronous_client_is_unwrapped(UserPool own, CognitoIdentityProviderAsyncClient async) {
            assertThatRefused(
                            () -> async.adminGetUser(r -> r.userPoolId(own.id()).username("nobody"))
                                    .join())
                    .isUserNotFound();
        }
    }
}
