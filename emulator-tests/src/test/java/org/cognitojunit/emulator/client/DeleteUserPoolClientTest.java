package org.cognitojunit.emulator.client;

import static org.cognitojunit.emulator.Refusals.assertRefused;

import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;

class DeleteUserPoolClientTest {

    private static final String NOT_THERE = "User pool client does not exist.";

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private static String pool = "";

    @BeforeAll
    static void createPool() {
        pool = aws.cognito().createUserPool(r -> r.poolName("p")).userPool().id();
    }

    @Test
    void a_deleted_client_is_gone_for_administrators_and_for_everybody() {
        String client = createClient();

        delete(pool, client);

        assertRefused(() -> describe(pool, client), ResourceNotFoundException.class, NOT_THERE);
        assertRefused(() -> delete(pool, client), ResourceNotFoundException.class, NOT_THERE);
        assertRefused(
                () -> aws.cognito().initiateAuth(r -> r.clientId(client).authFlow(AuthFlowType.USER_PASSWORD_AUTH)),
                ResourceNotFoundException.class,
                "User pool client " + client + " does not exist.");
    }

    @Test
    void a_client_is_neither_seen_nor_deleted_through_another_pool() {
        String client = createClient();
        String other =
                aws.cognito().createUserPool(r -> r.poolName("p")).userPool().id();

        assertRefused(() -> describe(other, client), ResourceNotFoundException.class, NOT_THERE);
        assertRefused(() -> delete(other, client), ResourceNotFoundException.class, NOT_THERE);
        describe(pool, client);
    }

    private static String createClient() {
        return aws.cognito()
                .createUserPoolClient(r -> r.userPoolId(pool).clientName("c"))
                .userPoolClient()
                .clientId();
    }

    private static void describe(String userPoolId, String client) {
        aws.cognito().describeUserPoolClient(r -> r.userPoolId(userPoolId).clientId(client));
    }

    private static void delete(String userPoolId, String client) {
        aws.cognito().deleteUserPoolClient(r -> r.userPoolId(userPoolId).clientId(client));
    }
}
