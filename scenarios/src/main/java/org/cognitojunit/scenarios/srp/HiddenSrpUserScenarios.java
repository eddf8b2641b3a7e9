package org.cognitojunit.scenarios.srp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThat;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.util.Map;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.PoolClient;
import org.cognitojunit.PoolUser;
import org.cognitojunit.TestUser;
import org.cognitojunit.UserPool;
import org.cognitojunit.auth.Authenticator;
import org.cognitojunit.auth.PasswordVerifier;
import org.cognitojunit.definition.AuthFlow;
import org.cognitojunit.scenariotools.marker.NotVerified;
import org.cognitojunit.scenariotools.marker.SeenOnAws;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** SRP through a client with PreventUserExistenceErrors: who does not exist gets a challenge that nobody can answer. */
@CognitoUserPool(
        client = @PoolClient(authFlows = AuthFlow.USER_SRP_AUTH, preventUserExistenceErrors = true),
        users = @PoolUser(name = "alice", password = "Correct-Horse-1"))
class HiddenSrpUserScenarios {

    @Test
    @SeenOnAws(source = "STK-adm", on = "2026-09-24")
    void an_unknown_user_gets_a_challenge_that_echoes_the_name(UserPool pool) {
        PasswordVerifier challenge = begin(pool, "mallory");

        assertThat(challenge.session()).isEmpty();
        assertThat(challenge.parameters())
                .containsOnlyKeys("SALT", "SECRET_BLOCK", "SRP_B", "USERNAME", "USER_ID_FOR_SRP")
                .containsEntry("USERNAME", "mallory")
                .containsEntry("USER_ID_FOR_SRP", "mallory");
    }

    @Test
    @SeenOnAws(source = "STK-adm", on = "2026-09-24")
    void the_proof_of_an_unknown_user_fails_like_a_wrong_password(UserPool pool) {
        assertThatRefused(() -> pool.srpSignIn("mallory", "Correct-Horse-1")).isWrongPassword();
    }

    @Test
    @SeenOnAws(source = "STK-adm", on = "2026-09-24")
    void an_unknown_user_has_one_salt_whatever_the_client(UserPool pool, CognitoIdentityProviderClient cognito) {
        String other = cognito.createUserPoolClient(
                        r -> r.userPoolId(pool.id()).clientName("other").preventUserExistenceErrors("ENABLED"))
                .userPoolClient()
                .clientId();

        Map<String, String> here = begin(pool, "mallory").parameters();
        Map<String, String> there = new Authenticator(cognito, pool.id(), other, null)
                .initiateSrp("mallory")
                .expectPasswordVerifier()
                .parameters();

        assertThat(here.get("SALT")).isEqualTo(there.get("SALT"));
        assertThat(here.get("SRP_B")).isNotEqualTo(there.get("SRP_B"));
    }

    @Test
    @NotVerified(reason = "STK-adm shows that the salt is one for each pool and name, not that names differ")
    void unknown_users_differ_by_their_salt(UserPool pool) {
        assertThat(begin(pool, "mallory").parameters().get("SALT"))
                .isNotEqualTo(begin(pool, "trudy").parameters().get("SALT"));
    }

    @Test
    @NotVerified(reason = "a known user's sign-in does not depend on the setting; no capture with SRP")
    void a_known_user_signs_in(UserPool pool, TestUser alice) {
        assertThat(pool.srpSignIn(alice).expectTokens()).isSignedIn();
    }

    private static PasswordVerifier begin(UserPool pool, String username) {
        return pool.authenticator().initiateSrp(username).expectPasswordVerifier();
    }
}
