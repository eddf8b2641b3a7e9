package org.cognitojunit.internal.removal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cognitojunit.emulator.CognitoEmulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeleteUserPoolDomainRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DescribeUserPoolDomainResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DomainStatusType;

/** The deletion of a pool with a domain, on a service that takes its time, or that others call too. */
class PoolRemovalTest {

    private final CognitoEmulator emulator = CognitoEmulator.start();
    private final CognitoIdentityProviderClient onlooker = client(new ExecutionInterceptor() {});
    private final List<Long> pauses = new ArrayList<>();
    private String pool;

    @BeforeEach
    void make() {
        pool = onlooker.createUserPool(r -> r.poolName("orders")).userPool().id();
        onlooker.createUserPoolDomain(r -> r.userPoolId(pool).domain("orders"));
    }

    @AfterEach
    void stop() {
        onlooker.close();
        emulator.close();
    }

    @Test
    void a_pool_is_deleted_when_its_domain_is_gone() {
        try (CognitoIdentityProviderClient slow = client(new SlowDomain(3))) {
            new PoolRemoval(slow, pauses::add).delete(pool);
        }

        assertThat(pauses).containsExactly(500L, 500L, 500L);
        assertThat(operationsSinceTheFirstRefusal())
                .containsExactly(
                        "DeleteUserPool",
                        "DescribeUserPool",
                        "DeleteUserPoolDomain",
                        "DescribeUserPoolDomain",
                        "DescribeUserPoolDomain",
                        "DescribeUserPoolDomain",
                        "DescribeUserPoolDomain",
                        "DeleteUserPool");
    }

    @Test
    void a_domain_that_stays_is_waited_for_ten_seconds() {
        try (CognitoIdentityProviderClient slow = client(new SlowDomain(Integer.MAX_VALUE))) {
            new PoolRemoval(slow, pauses::add).delete(pool);
        }

        assertThat(pauses).hasSize(20).containsOnly(500L);
        assertThat(emulator.requests().of("DeleteUserPool")).hasSize(2);
    }

    @Test
    void it_is_no_harm_if_somebody_else_deletes_the_domain_first() {
        try (CognitoIdentityProviderClient sdk = client(new ExecutionInterceptor() {
            @Override
            public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
                if (context.request() instanceof DeleteUserPoolDomainRequest) {
                    onlooker.deleteUserPoolDomain(r -> r.userPoolId(pool).domain("orders"));
                }
            }
        })) {
            new PoolRemoval(sdk, pauses::add).delete(pool);
        }

        assertThat(onlooker.listUserPools(r -> r.maxResults(1)).userPools()).isEmpty();
        assertThat(pauses).isEmpty();
    }

    @Test
    void it_is_no_harm_if_somebody_else_deletes_the_pool_meanwhile() {
        try (CognitoIdentityProviderClient sdk = client(new ExecutionInterceptor() {
            @Override
            public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
                if (context.request() instanceof DeleteUserPoolDomainRequest) {
                    new PoolRemoval(onlooker).delete(pool);
                }
            }
        })) {
            new PoolRemoval(sdk, pauses::add).delete(pool);
        }

        assertThat(onlooker.listUserPools(r -> r.maxResults(1)).userPools()).isEmpty();
    }

    private List<String> operationsSinceTheFirstRefusal() {
        return emulator.requests().all().stream()
                .flatMap(request -> request.operation().stream())
                .skip(2)
                .toList();
    }

    private CognitoIdentityProviderClient client(ExecutionInterceptor interceptor) {
        return CognitoIdentityProviderClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "secret")))
                .endpointOverride(emulator.endpoint())
                .overrideConfiguration(settings -> settings.addExecutionInterceptor(interceptor))
                .build();
    }

    /** Shows the domain as still being deleted, so many times. */
    private final class SlowDomain implements ExecutionInterceptor {

        private final AtomicInteger left;

        SlowDomain(int times) {
            left = new AtomicInteger(times);
        }

        @Override
        public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
            return context.response() instanceof DescribeUserPoolDomainResponse && left.getAndDecrement() > 0
                    ? DescribeUserPoolDomainResponse.builder()
                            .domainDescription(
                                    d -> d.userPoolId(pool).domain("orders").status(DomainStatusType.DELETING))
                            .build()
                    : context.response();
        }
    }
}
