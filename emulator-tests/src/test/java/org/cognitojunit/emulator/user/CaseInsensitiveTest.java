package org.cognitojunit.emulator.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;
import static org.cognitojunit.emulator.user.TestPool.PASSWORD;
import static org.cognitojunit.emulator.user.TestPool.attribute;
import static org.cognitojunit.emulator.user.TestPool.attributes;

import org.cognitojunit.auth.Authenticator;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasAttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AliasExistsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ExplicitAuthFlowsType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.NotAuthorizedException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.PreventUserExistenceErrorTypes;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;

/** A pool in which upper and lower case are the same in names. */
class CaseInsensitiveTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final TestPool pool = TestPool.create(
            aws,
            r -> r.usernameConfiguration(c -> c.caseSensitive(false))
                    .aliasAttributes(AliasAttributeType.EMAIL, AliasAttributeType.PREFERRED_USERNAME));

    @BeforeEach
    void alice() {
        pool.confirmed("Alice", attributes("email", "Alice@Example.com", "email_verified", "true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alice", "alice", "ALICE", "alice@example.com", "ALICE@EXAMPLE.COM"})
    void users_sign_in_however_they_write_their_name(String name) {
        assertThat(pool.signIn(name).accessToken()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "ALICE@example.com"})
    void they_prove_their_password_so_too(String name) {
        TestPool srp = pool.withClient(c -> c.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_SRP_AUTH));
        Authenticator authenticator = new Authenticator(
                srp.cognito(), srp.id(), srp.clientId(), null, aws.emulator().clock(), (u, p) -> {});

        assertThat(authenticator
                        .initiateSrp(name)
                        .expectPasswordVerifier()
                        .respond(PASSWORD)
                        .expectTokens()
                        .accessToken())
                .isNotNull();
    }

    @Test
    void their_name_is_shown_as_it_was_given() {
        assertThat(pool.get("alice").username()).isEqualTo("Alice");
    }

    @Test
    void nobody_else_can_have_the_name() {
        assertRefused(() -> pool.invited("aLICE"), UsernameExistsException.class, "User account already exists");
    }

    @Test
    void nobody_else_can_have_the_alias() {
        pool.confirmed("bob");

        assertRefused(
                () -> pool.update("bob", attributes("email", "alice@EXAMPLE.com", "email_verified", "true")),
                AliasExistsException.class,
                "An account with the email already exists.");
        assertRefused(
                () -> pool.update("bob", attribute("preferred_username", "ALICE")),
                AliasExistsException.class,
                "User account already exists for the alias.");
    }

    @Test
    void a_forgotten_password_is_asked_for_in_any_case() {
        assertThat(pool.cognito()
                        .forgotPassword(r -> r.clientId(pool.clientId()).username("ALICE"))
                        .codeDeliveryDetails()
                        .destination())
                .isEqualTo("A***@E***");
    }

    @Test
    void wrong_passwords_lock_an_unknown_name_in_any_case() {
        TestPool discreet = pool.withClient(c -> c.explicitAuthFlows(ExplicitAuthFlowsType.ALLOW_USER_PASSWORD_AUTH)
                .preventUserExistenceErrors(PreventUserExistenceErrorTypes.ENABLED));
        for (String name : new String[] {"mallory", "Mallory", "MALLORY", "mALLORY", "malloRY"}) {
            assertRefused(
                    () -> discreet.initiate(name, PASSWORD),
                    NotAuthorizedException.class,
                    "Incorrect username or password.");
        }

        assertRefused(
                () -> discreet.initiate("mallorY", PASSWORD),
                NotAuthorizedException.class,
                "Password attempts exceeded");
    }

    @Test
    void the_address_that_is_the_username_may_be_written_in_two_ways() {
        TestPool byEmail = TestPool.create(
                aws, r -> r.usernameConfiguration(c -> c.caseSensitive(false)).usernameAttributesWithStrings("email"));

        byEmail.confirmed("Carol@example.com", attribute("email", "carol@example.com"));

        assertThat(byEmail.signIn("CAROL@example.com").accessToken()).isNotNull();
    }

    @Test
    void without_the_setting_case_matters() {
        TestPool exact = TestPool.create(aws);
        exact.confirmed("Alice");

        assertRefused(() -> exact.initiate("alice", PASSWORD), UserNotFoundException.class, "User does not exist.");
    }
}
