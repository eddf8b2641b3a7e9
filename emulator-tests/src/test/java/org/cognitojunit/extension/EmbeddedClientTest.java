package org.cognitojunit.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cognitojunit.assertions.CognitoAssertions.assertThatRefused;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.cognitojunit.CognitoUserPool;
import org.cognitojunit.UserPool;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.internal.embedded.EmbeddedBackendProvider;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateGroupResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.GroupType;

/** The SDK clients that reach the emulator without a socket. */
@CognitoUserPool
class EmbeddedClientTest {

    @Test
    void both_clients_see_the_same_emulator(
            UserPool pool, CognitoIdentityProviderClient client, CognitoIdentityProviderAsyncClient async) {
        client.createGroup(r -> r.userPoolId(pool.id()).groupName("Ärzte-☃"));

        GroupType group = async.getGroup(r -> r.userPoolId(pool.id()).groupName("Ärzte-☃"))
                .join()
                .group();

        assertThat(group.groupName()).isEqualTo("Ärzte-☃");
    }

    @Test
    void asynchronous_calls_run_at_the_same_time(UserPool pool, CognitoIdentityProviderAsyncClient async) {
        List<CompletableFuture<CreateGroupResponse>> calls = IntStream.range(0, 50)
                .mapToObj(i -> async.createGroup(r -> r.userPoolId(pool.id()).groupName("group-" + i)))
                .toList();

        assertThat(calls)
                .allSatisfy(call -> assertThat(call.join().group().userPoolId()).isEqualTo(pool.id()));
    }

    @Test
    void an_answer_has_its_status_headers_and_request_id(UserPool pool, CognitoIdentityProviderClient client) {
        var response = client.describeUserPool(r -> r.userPoolId(pool.id()));

        assertThat(response.sdkHttpResponse().statusCode()).isEqualTo(200);
        assertThat(response.sdkHttpResponse().firstMatchingHeader("Content-Type"))
                .contains("application/x-amz-json-1.1");
        assertThat(response.responseMetadata().requestId()).matches("[0-9a-f-]{36}");
    }

    @Test
    void an_answer_without_a_body_is_an_answer(UserPool pool, CognitoIdentityProviderAsyncClient async) {
        async.createGroup(r -> r.userPoolId(pool.id()).groupName("short-lived")).join();

        var response = async.deleteGroup(r -> r.userPoolId(pool.id()).groupName("short-lived"))
                .join();

        assertThat(response.sdkHttpResponse().isSuccessful()).isTrue();
    }

    @Test
    void a_refusal_is_the_exception_of_the_sdk(UserPool pool, CognitoIdentityProviderClient client) {
        assertThatRefused(() -> client.getGroup(r -> r.userPoolId(pool.id()).groupName("none")))
                .isResourceNotFound("Group not found.")
                .hasStatus(400);
    }

    @Test
    void a_seed_makes_ids_repeat() {
        assertThat(firstPoolId("42")).isEqualTo(firstPoolId("42")).isNotEqualTo(firstPoolId("43"));
    }

    private static String firstPoolId(String seed) {
        Backend backend = new EmbeddedBackendProvider()
                .start(name -> Optional.of(seed).filter(s -> name.equals("cognito.embedded.seed")));
        try (backend;
                CognitoIdentityProviderClient client = backend.newClient(new ExecutionInterceptor() {})) {
            return client.createUserPool(r -> r.poolName("pool")).userPool().id();
        }
    }

    @Test
    void a_client_outlives_its_emulator_only_to_say_so() {
        Backend backend = new EmbeddedBackendProvider().start(name -> Optional.empty());
        try (CognitoIdentityProviderClient client = backend.newClient(new ExecutionInterceptor() {})) {
            backend.close();

            assertThatThrownBy(() -> client.listUserPools(r -> r.maxResults(1)))
                    .hasStackTraceContaining("This emulator is closed. Start another with CognitoEmulator.start().");
        }
    }

    @Test
    void the_emulator_is_the_one_behind_the_clients(CognitoEmulator emulator, UserPool pool) {
        assertThat(pool.endpoint()).isEqualTo(emulator.endpoint());
        assertThat(pool.issuer()).isEqualTo(emulator.issuer(pool.id()));
        assertThat(pool.jwksUri()).isEqualTo(emulator.jwksUri(pool.id()));
    }
}
