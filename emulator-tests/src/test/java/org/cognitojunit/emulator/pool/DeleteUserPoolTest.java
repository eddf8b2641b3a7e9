package org.cognitojunit.emulator.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeletionProtectionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolDescriptionType;

class DeleteUserPoolTest {

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    @Test
    void a_deleted_pool_is_gone() {
        String id =
                aws.cognito().createUserPool(r -> r.poolName("p")).userPool().id();

        aws.cognito().deleteUserPool(r -> r.userPoolId(id));

        assertRefused(
                () -> aws.cognito().describeUserPool(r -> r.userPoolId(id)),
                ResourceNotFoundException.class,
                "User pool " + id + " does not exist.");
        assertRefused(
                () -> aws.cognito().deleteUserPool(r -> r.userPoolId(id)),
                ResourceNotFoundException.class,
                "User pool " + id + " does not exist.");
        assertThat(aws.cognito().listUserPools(r -> r.maxResults(60)).userPools())
                .extracting(UserPoolDescriptionType::id)
                .doesNotContain(id);
    }

    @Test
    void the_clients_of_a_deleted_pool_are_gone_too() {
        String id =
                aws.cognito().createUserPool(r -> r.poolName("p")).userPool().id();
        String client = aws.cognito()
                .createUserPoolClient(r -> r.userPoolId(id).clientName("c"))
                .userPoolClient()
                .clientId();

        aws.cognito().deleteUserPool(r -> r.userPoolId(id));

        assertRefused(
                () -> aws.cognito().initiateAuth(r -> r.clientId(client).authFlow(AuthFlowType.USER_PASSWORD_AUTH)),
                ResourceNotFoundException.class,
                "User pool client " + client + " does not exist.");
    }

    @Test
    void a_protected_pool_cannot_be_deleted_until_its_protection_is_taken_away() {
        String id = aws.cognito()
                .createUserPool(r -> r.poolName("p").deletionProtection(DeletionProtectionType.ACTIVE))
                .userPool()
                .id();

        assertRefused(
                () -> aws.cognito().deleteUserPool(r -> r.userPoolId(id)),
                InvalidParameterException.class,
                "The user pool cannot be deleted because deletion protection is activated. Deletion protection must be"
                        + " inactivated first.");

        aws.cognito().updateUserPool(r -> r.userPoolId(id).deletionProtection(DeletionProtectionType.INACTIVE));
        aws.cognito().deleteUserPool(r -> r.userPoolId(id));
    }
}
