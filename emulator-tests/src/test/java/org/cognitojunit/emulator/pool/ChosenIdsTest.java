package org.cognitojunit.emulator.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;

/** Ids that the caller chooses, by a tag of the pool and by the name of the client. */
class ChosenIdsTest {

    private static final String POOL = "eu-central-1_TestPool1";

    @Test
    void a_pool_and_its_client_have_the_ids_that_were_chosen() {
        try (EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder())) {
            CognitoIdentityProviderClient cognito = aws.cognito();

            String arn = cognito.createUserPool(r -> r.poolName("p").userPoolTags(Map.of("_custom_id_", POOL)))
                    .userPool()
                    .arn();
            String client = cognito.createUserPoolClient(r -> r.userPoolId(POOL).clientName("_custom_id_=web1"))
                    .userPoolClient()
                    .clientId();

            assertThat(arn).isEqualTo("arn:aws:cognito-idp:eu-central-1:123456789012:userpool/" + POOL);
            assertThat(client).isEqualTo("web1");
            assertThat(cognito.describeUserPool(r -> r.userPoolId(POOL))
                            .userPool()
                            .id())
                    .isEqualTo(POOL);
        }
    }

    @Test
    void an_id_that_is_taken_is_refused_and_nothing_is_lost() {
        try (EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder())) {
            CognitoIdentityProviderClient cognito = aws.cognito();
            cognito.createUserPool(r -> r.poolName("first").userPoolTags(Map.of("_custom_id_", POOL)));
            cognito.createUserPoolClient(r -> r.userPoolId(POOL).clientName("_custom_id_=web1"));
            String other =
                    cognito.createUserPool(r -> r.poolName("other")).userPool().id();

            assertThatThrownBy(() ->
                            cognito.createUserPool(r -> r.poolName("second").userPoolTags(Map.of("_custom_id_", POOL))))
                    .isInstanceOf(InvalidParameterException.class)
                    .hasMessageStartingWith("The emulator has something with the id '" + POOL
                            + "' already. Choose another _custom_id_.");
            assertThatThrownBy(() -> cognito.createUserPoolClient(
                            r -> r.userPoolId(other).clientName("_custom_id_=web1")))
                    .isInstanceOf(InvalidParameterException.class)
                    .hasMessageStartingWith(
                            "The emulator has something with the id 'web1' already. Choose another _custom_id_.");
            assertThat(cognito.describeUserPool(r -> r.userPoolId(POOL))
                            .userPool()
                            .name())
                    .isEqualTo("first");
            assertThat(cognito.listUserPoolClients(r -> r.userPoolId(other)).userPoolClients())
                    .isEmpty();
        }
    }

    @Test
    void what_is_no_id_is_refused() {
        try (EmulatorFixture aws = EmulatorFixture.of(CognitoEmulator.builder())) {
            assertThatThrownBy(() -> aws.cognito()
                            .createUserPool(r -> r.poolName("p").userPoolTags(Map.of("_custom_id_", "TestPool1"))))
                    .isInstanceOf(InvalidParameterException.class)
                    .hasMessageStartingWith(
                            "The emulator takes _custom_id_ 'TestPool1' for no id. Give a user pool id, like"
                                    + " us-east-1_MyPool.");
        }
    }
}
