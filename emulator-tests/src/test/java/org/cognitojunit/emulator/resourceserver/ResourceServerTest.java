package org.cognitojunit.emulator.resourceserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cognitojunit.emulator.Refusals.assertRefused;

import java.util.List;
import java.util.stream.IntStream;
import org.cognitojunit.emulator.EmulatorFixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolClientResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ListResourceServersResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.OAuthFlowType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerScopeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceServerType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ScopeDoesNotExistException;

class ResourceServerTest {

    private static final ResourceServerScopeType READ = scope("read", "May read");
    private static final ResourceServerScopeType WRITE = scope("write", "May write");

    @AutoClose
    private static final EmulatorFixture aws = EmulatorFixture.start();

    private final CognitoIdentityProviderClient cognito = aws.cognito();
    private String pool = "";

    @BeforeEach
    void createPool() {
        pool = cognito.createUserPool(r -> r.poolName("p")).userPool().id();
    }

    @Test
    void a_server_is_shown_as_it_was_made() {
        ResourceServerType created = create("https://api.example.com", READ, WRITE);

        assertThat(created.userPoolId()).isEqualTo(pool);
        assertThat(created.identifier()).isEqualTo("https://api.example.com");
        assertThat(created.name()).isEqualTo("An API");
        assertThat(created.scopes()).containsExactly(READ, WRITE);
        assertThat(describe("https://api.example.com")).isEqualTo(created);
    }

    @Test
    void an_update_replaces_name_and_scopes() {
        create("api", READ);

        cognito.updateResourceServer(
                r -> r.userPoolId(pool).identifier("api").name("Another").scopes(WRITE));

        assertThat(describe("api").name()).isEqualTo("Another");
        assertThat(describe("api").scopes()).containsExactly(WRITE);
    }

    @Test
    void an_update_without_scopes_leaves_none() {
        create("api", READ);

        cognito.updateResourceServer(r -> r.userPoolId(pool).identifier("api").name("An API"));

        assertThat(describe("api").hasScopes()).isFalse();
    }

    @Test
    void a_deleted_server_is_not_found() {
        create("api", READ);

        cognito.deleteResourceServer(r -> r.userPoolId(pool).identifier("api"));

        String message = "Resource server api does not exist.";
        assertRefused(() -> describe("api"), ResourceNotFoundException.class, message);
        assertRefused(
                () -> cognito.updateResourceServer(
                        r -> r.userPoolId(pool).identifier("api").name("An API")),
                ResourceNotFoundException.class,
                message);
        assertRefused(
                () -> cognito.deleteResourceServer(r -> r.userPoolId(pool).identifier("api")),
                ResourceNotFoundException.class,
                message);
    }

    @Test
    void an_identifier_is_taken_once() {
        create("api", READ);

        assertRefused(
                () -> create("api", WRITE),
                InvalidParameterException.class,
                "A resource server with the identifier api already exists.");
        assertThat(describe("api").scopes()).containsExactly(READ);
    }

    @Test
    void a_scope_is_named_once() {
        assertRefused(
                () -> create("api", READ, scope("read", "Again")),
                InvalidParameterException.class,
                "Scopes holds a scope name twice.");
    }

    @Test
    void a_pool_has_twenty_five_at_most() {
        IntStream.range(0, 25).forEach(i -> create("api" + i, READ));

        assertRefused(
                () -> create("api25", READ),
                LimitExceededException.class,
                "A user pool has 25 resource servers at most.");
    }

    @Test
    void a_listing_goes_from_page_to_page_in_the_order_of_identifiers() {
        create("c", READ);
        create("a", READ);
        create("b");

        ListResourceServersResponse first =
                cognito.listResourceServers(r -> r.userPoolId(pool).maxResults(2));
        ListResourceServersResponse second = cognito.listResourceServers(
                r -> r.userPoolId(pool).maxResults(2).nextToken(first.nextToken()));

        assertThat(identifiers(first)).containsExactly("a", "b");
        assertThat(identifiers(second)).containsExactly("c");
        assertThat(second.nextToken()).isNull();
    }

    @Test
    void a_client_may_be_allowed_the_scopes_of_a_server() {
        create("https://api.example.com", READ);

        assertThat(client("openid", "https://api.example.com/read")
                        .userPoolClient()
                        .allowedOAuthScopes())
                .containsExactly("openid", "https://api.example.com/read");
    }

    @Test
    void a_client_may_not_be_allowed_a_scope_that_is_gone() {
        create("api", READ);
        cognito.updateResourceServer(
                r -> r.userPoolId(pool).identifier("api").name("An API").scopes(WRITE));

        assertRefused(() -> client("api/read"), ScopeDoesNotExistException.class, "Invalid scope requested: api/read");
    }

    private ResourceServerType create(String identifier, ResourceServerScopeType... scopes) {
        return cognito.createResourceServer(r ->
                        r.userPoolId(pool).identifier(identifier).name("An API").scopes(scopes))
                .resourceServer();
    }

    private ResourceServerType describe(String identifier) {
        return cognito.describeResourceServer(r -> r.userPoolId(pool).identifier(identifier))
                .resourceServer();
    }

    private CreateUserPoolClientResponse client(String... scopes) {
        return cognito.createUserPoolClient(r -> r.userPoolId(pool)
                .clientName("c")
                .allowedOAuthFlowsUserPoolClient(true)
                .allowedOAuthFlows(OAuthFlowType.CODE)
                .callbackURLs("https://example.com/cb")
                .allowedOAuthScopes(scopes));
    }

    private static List<String> identifiers(ListResourceServersResponse page) {
        return page.resourceServers().stream()
                .map(ResourceServerType::identifier)
                .toList();
    }

    private static ResourceServerScopeType scope(String name, String description) {
        return ResourceServerScopeType.builder()
                .scopeName(name)
                .scopeDescription(description)
                .build();
    }
}
