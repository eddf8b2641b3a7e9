package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.util.List;
import java.util.NoSuchElementException;
import org.cognitojunit.Called;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolMfa;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Tokens;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.definition.MfaFactor;
import org.cognitojunit.definition.MfaMode;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;

/** What people write before they have looked it up. */
@CognitoUserPool(
        users = @PoolUser(name = "alice", password = "Correct-Horse-1", attributes = "email=alice@example.com"),
        clients = {
            @PoolClient(name = "admin", authFlows = AuthFlow.ADMIN_USER_PASSWORD_AUTH),
            @PoolClient(name = "older", authFlows = AuthFlow.ADMIN_NO_SRP_AUTH),
            @PoolClient(name = "password", authFlows = AuthFlow.USER_PASSWORD_AUTH),
            @PoolClient(name = "srp", authFlows = AuthFlow.USER_SRP_AUTH),
            @PoolClient(name = "choice", authFlows = AuthFlow.USER_AUTH),
            @PoolClient(name = "custom", authFlows = AuthFlow.CUSTOM_AUTH)
        })
class GuessedWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"admin", "older", "password", "srp", "choice"})
    void tokens_come_by_whichever_flow_the_client_permits(String client, UserPool pool, TestUser alice) {
        Tokens tokens = pool.with(pool.appClient(client)).tokensFor(alice);

        assertThat(tokens.sub())
                .isEqualTo(tokens.idTokenClaims().get("sub"))
                .isEqualTo(
                        pool
                                .client()
                                .adminGetUser(r -> r.userPoolId(pool.id()).username("alice"))
                                .userAttributes()
                                .stream()
                                .filter(attribute -> attribute.name().equals("sub"))
                                .findFirst()
                                .orElseThrow()
                                .value());
    }

    @Test
    void a_client_that_takes_no_password_gives_no_tokens(UserPool pool, TestUser alice) {
        assertThatIllegalStateException()
                .isThrownBy(() -> pool.with(pool.appClient("custom")).tokensFor(alice))
                .withMessage(
                        "No flow of the app client 'custom' takes a password: it permits [CUSTOM_AUTH]. Write"
                                + " @PoolClient(authFlows = ADMIN_USER_PASSWORD_AUTH), or sign in by a flow that it permits:"
                                + " pool.adminSignIn(user) is ADMIN_USER_PASSWORD_AUTH, pool.srpSignIn(user) is USER_SRP_AUTH.");
    }

    @Test
    void a_refused_flow_says_which_ones_the_client_permits(UserPool pool, TestUser alice) {
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> pool.signIn(alice))
                .satisfies(refusal -> assertThat(refusal.awsErrorDetails().errorMessage())
                        .isEqualTo("USER_PASSWORD_AUTH flow not enabled for this client"))
                .satisfies(refusal -> assertThat(refusal.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .contains("The app client 'admin' permits [ADMIN_USER_PASSWORD_AUTH], and this sign-in is"
                                + " USER_PASSWORD_AUTH. Write @PoolClient(authFlows = USER_PASSWORD_AUTH), or sign in by a"
                                + " flow that it permits: pool.adminSignIn(user) is ADMIN_USER_PASSWORD_AUTH,"
                                + " pool.srpSignIn(user) is USER_SRP_AUTH."));
    }

    @Test
    void the_emulator_takes_the_pool_itself(UserPool pool, CognitoEmulator emulator) {
        pool.client()
                .adminCreateUser(r -> r.userPoolId(pool.id())
                        .username("bob")
                        .desiredDeliveryMediumsWithStrings(List.of("EMAIL"))
                        .userAttributes(AttributeType.builder()
                                .name("email")
                                .value("bob@example.com")
                                .build()));

        assertThat(emulator.inbox(pool).all())
                .isNotEmpty()
                .isEqualTo(emulator.inbox(pool.id()).all());
        assertThat(emulator.requests(pool).of("AdminCreateUser")).isNotEmpty();
        assertThat(emulator.snapshot(pool).userPoolId()).isEqualTo(pool.id());
        assertThat(emulator.trigger(pool)).isNotNull();
    }

    @Test
    void an_inbox_without_mail_says_whether_its_pool_exists(UserPool pool, CognitoEmulator emulator) {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> emulator.inbox("us-east-1_absent").latest("alice"))
                .withMessage(
                        "There is no message to alice in the inbox of us-east-1_absent, which is empty. There is no user"
                                + " pool of that id in this emulator: take the id from the pool, by pool.id().");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> emulator.inbox(pool).latest("alice"))
                .withMessage("There is no message to alice in the inbox of " + pool.id() + ", which is empty.");
    }

    @Test
    @CognitoUserPool(
            mfa = @PoolMfa(mode = MfaMode.ON, factors = MfaFactor.SOFTWARE_TOKEN_MFA),
            users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
    void the_words_of_the_API_are_there(UserPool pool, @Called("alice") TestUser alice) {
        assertThatRefused(() -> pool.client()
                        .signUp(r -> r.clientId(pool.appClient().id())
                                .username(alice.name())
                                .password("Correct-Horse-1")))
                .isUsernameExists();
    }
}
