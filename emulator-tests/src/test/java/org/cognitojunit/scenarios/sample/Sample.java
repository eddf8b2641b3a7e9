package org.cognitojunit.scenarios.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;

import java.util.function.Consumer;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.NewPasswordRequired;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;

/** Scenarios that are recorded and compared by tests; they see less than a comparison does. Only other tests run them. */
@CognitoUserPool(
        users =
                @PoolUser(
                        name = "bob",
                        temporaryPassword = "Temp-Horse-1",
                        attributes = {"email=bob@example.com", "email_verified=true"}),
        lifecycle = Lifecycle.PER_METHOD)
public class Sample {

    /** What else happens to the emulator. JUnit runs a sample on the thread of the test that wants it. */
    public static final ThreadLocal<Consumer<CognitoEmulator>> MEANWHILE =
            ThreadLocal.withInitial(() -> emulator -> {});

    @BeforeEach
    void meanwhile(CognitoEmulator emulator) {
        MEANWHILE.get().accept(emulator);
    }

    @Test
    void refusal(UserPool pool) {
        assertThatThrownBy(() -> pool.adminSignIn("bob", "Wrong-Horse-1")).isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void sessions(UserPool pool, TestUser bob, CognitoIdentityProviderClient cognito) {
        NewPasswordRequired first = pool.adminSignIn(bob).expectNewPasswordRequired();
        pool.adminSignIn(bob).expectNewPasswordRequired();
        Tokens tokens = first.respond("New-Horse-1").expectTokens();

        assertThat(tokens).isSignedIn();
        assertThat(cognito.getUser(r -> r.accessToken(tokens.accessToken())).username())
                .isEqualTo("bob");
    }
}
