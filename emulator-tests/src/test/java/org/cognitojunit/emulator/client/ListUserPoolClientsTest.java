package org.cognitojunit.emulator.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.util.Set;
import java.util.TreeSet;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListUserPoolClientsResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolClientDescription;

class ListUserPoolClientsTest {

    /** One per test, because a test moves its clock. */
    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    private String pool = "";

    @BeforeEach
    void createPool() {
        pool = aws.cognito().createUserPool(r -> r.poolName("p")).userPool().id();
    }

    @Test
    void clients_are_listed_by_their_ids() {
        Set<String> created = createClients(5);

        assertThat(aws.cognito().listUserPoolClients(r -> r.userPoolId(pool)).userPoolClients())
                .extracting(UserPoolClientDescription::clientId)
                .containsExactlyElementsOf(created);
    }

    @Test
    void the_paginator_sees_every_client_once() {
        Set<String> created = createClients(7);

        assertThat(aws.cognito()
                        .listUserPoolClientsPaginator(r -> r.userPoolId(pool).maxResults(3))
                        .userPoolClients())
                .extracting(UserPoolClientDescription::clientId)
                .containsExactlyElementsOf(created);
    }

    @Test
    void a_page_has_sixty_clients_unless_said_otherwise() {
        createClients(61);

        ListUserPoolClientsResponse page = aws.cognito().listUserPoolClients(r -> r.userPoolId(pool));

        assertThat(page.userPoolClients()).hasSize(60);
        assertThat(page.nextToken()).isNotEmpty();
    }

    @Test
    void an_item_shows_id_name_and_pool_and_no_secret() {
        String client = aws.cognito()
                .createUserPoolClient(r -> r.userPoolId(pool).clientName("c").generateSecret(true))
                .userPoolClient()
                .clientId();

        assertThat(aws.cognito().listUserPoolClients(r -> r.userPoolId(pool)).userPoolClients())
                .containsExactly(UserPoolClientDescription.builder()
                        .clientId(client)
                        .clientName("c")
                        .userPoolId(pool)
                        .build());
    }

    @Test
    void clients_of_other_pools_are_not_listed() {
        createClients(1);
        String other =
                aws.cognito().createUserPool(r -> r.poolName("p")).userPool().id();

        assertThat(aws.cognito().listUserPoolClients(r -> r.userPoolId(other)).userPoolClients())
                .isEmpty();
    }

    @Test
    void the_clients_of_a_pool_that_does_not_exist_cannot_be_listed() {
        assertRefused(
                () -> aws.cognito().listUserPoolClients(r -> r.userPoolId("us-east-1_nowhere00")),
                ResourceNotFoundException.class,
                "User pool us-east-1_nowhere00 does not exist.");
    }

    private Set<String> createClients(int number) {
        Set<String> ids = new TreeSet<>();
        for (int i = 0; i < number; i++) {
            ids.add(aws.cognito()
                    .createUserPoolClient(r -> r.userPoolId(pool).clientName("c"))
                    .userPoolClient()
                    .clientId());
        }
        return ids;
    }
}
