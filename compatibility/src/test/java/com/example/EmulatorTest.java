package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.time.Duration;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.definition.Lifecycle;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeliveryMediumType;

/** What no real pool can do. */
@CognitoUserPool(users = @PoolUser(name = "alice", password = "Correct-Horse-1"), lifecycle = Lifecycle.PER_METHOD)
class EmulatorTest {

    @Test
    void the_clock_moves(UserPool pool, TestUser alice, CognitoEmulator emulator) {
        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        emulator.clock().advance(Duration.ofDays(31));

        assertThatRefused(() -> pool.refresh(tokens)).isNotAuthorized("Refresh Token has expired");
    }

    @Test
    void mail_is_read(UserPool pool, CognitoIdentityProviderClient sdk, CognitoEmulator emulator) {
        sdk.adminCreateUser(r -> r.userPoolId(pool.id())
                .username("carol")
                .desiredDeliveryMediums(DeliveryMediumType.EMAIL)
                .userAttributes(AttributeType.builder()
                        .name("email")
                        .value("carol@example.com")
                        .build()));

        String password = emulator.inbox(pool.id()).latest("carol").code();
        pool.adminSignIn("carol", password).expectNewPasswordRequired();
    }

    @Test
    void a_trigger_is_a_lambda(UserPool pool, TestUser alice, CognitoEmulator emulator) {
        emulator.trigger(pool.id()).preTokenGeneration(event -> event.addOrOverrideClaim("tenant", "acme"));

        Tokens tokens = pool.adminSignIn(alice).expectTokens();

        assertThat(tokens.idTokenClaims()).containsEntry("tenant", "acme");
    }
}
