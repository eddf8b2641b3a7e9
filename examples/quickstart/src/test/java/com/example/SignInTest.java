package com.example;

import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.definition.AuthFlow.ADMIN_NO_SRP_AUTH;

import java.util.List;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.AuthStep;
import org.cognitojunit.auth.NewPasswordRequired;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.exchange.Call;
import org.junit.jupiter.api.Test;

/** The server-side sign-in, printed as it goes. */
@CognitoUserPool(
        client = @PoolClient(authFlows = ADMIN_NO_SRP_AUTH),
        users = @PoolUser(name = "bob", temporaryPassword = "Temp-Horse-1"))
class SignInTest {

    @Test
    void bob_chooses_a_password_and_is_signed_in(UserPool pool, TestUser bob) {
        NewPasswordRequired challenge = pool.adminSignIn(bob).expectNewPasswordRequired();
        show("Bob signs in with his temporary password, and is challenged", challenge);

        Tokens tokens = challenge.respond("New-Horse-1").expectTokens();
        show("He chooses a password, and gets tokens", tokens);
        assertThat(tokens).accessToken().isSignedBy(pool);

        Tokens again = pool.adminSignIn(bob).expectTokens();
        show("He signs in with it, and meets no challenge", again);

        Tokens refreshed = pool.adminRefresh(tokens);
        show("His first tokens are refreshed", refreshed);
        assertThat(refreshed).idToken().isSignedBy(pool);
    }

    private static void show(String what, AuthStep step) {
        List<Call> calls = step.exchange().calls();
        System.out.println("\n" + what + "\n" + calls.get(calls.size() - 1));
    }
}
