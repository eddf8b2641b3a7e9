package org.cognitojunit.emulator.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.util.Set;
import java.util.TreeSet;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolDescriptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

class ListUserPoolsTest {

    /** One per test: a listing shows all pools of an emulator. */
    @AutoClose
    private final EmulatorFixture aws = EmulatorFixture.start();

    @Test
    void the_paginator_sees_every_pool_once() {
        Set<String> created = createPools(7);

        assertThat(aws.cognito().listUserPoolsPaginator(r -> r.maxResults(3)).userPools())
                .extracting(UserPoolDescriptionType::id)
                .containsExactlyElementsOf(created);
    }

    @Test
    void an_item_shows_what_tells_pools_apart() {
        UserPoolType pool = aws.cognito().createUserPool(r -> r.poolName("p")).userPool();

        assertThat(aws.cognito().listUserPools(r -> r.maxResults(60)).userPools())
                .containsExactly(UserPoolDescriptionType.builder()
                        .id(pool.id())
                        .name("p")
                        .lambdaConfig(c -> {})
                        .creationDate(pool.creationDate())
                        .lastModifiedDate(pool.lastModifiedDate())
                        .build());
    }

    @Test
    void a_listing_without_pools_is_empty() {
        assertThat(aws.cognito().listUserPools(r -> r.maxResults(60)))
                .satisfies(page -> assertThat(page.hasUserPools()).isTrue())
                .satisfies(page -> assertThat(page.userPools()).isEmpty());
    }

    @Test
    void a_page_has_sixty_pools_at_most() {
        assertRefused(
                () -> aws.cognito().listUserPools(r -> r.maxResults(61)),
                InvalidParameterException.class,
                "1 validation error detected: Value '61' at 'maxResults' failed to satisfy constraint: Member must have"
                        + " value less than or equal to 60");
    }

    private Set<String> createPools(int number) {
        Set<String> ids = new TreeSet<>();
        for (int i = 0; i < number; i++) {
            ids.add(aws.cognito()
                    .createUserPool(r -> r.poolName("p"))
                    .userPool()
                    .id());
        }
        return ids;
    }
}
