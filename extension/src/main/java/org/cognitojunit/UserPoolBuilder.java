package org.cognitojunit;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.definition.ClientDefinition;
import org.cognitojunit.definition.UserDefinition;
import org.cognitojunit.definition.UserPoolDefinition;
import org.cognitojunit.emulator.CognitoEmulator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/**
 * Makes a handle for a pool that is there. The pool itself is not changed, and not deleted.
 *
 * <pre>{@code
 * UserPool staging = UserPool.builder(client, "eu-west-1_8LxAFhQ8D")
 *         .appClient(AppClient.of("1example23456789"))
 *         .user("alice", System.getenv("ALICE_PASSWORD"))
 *         .build();
 * }</pre>
 */
public final class UserPoolBuilder {

    final CognitoIdentityProviderClient sdk;
    final String id;
    final List<AppClient> appClients = new ArrayList<>();
    final List<UserDefinition> users = new ArrayList<>();

    @Nullable
    String arn;

    @Nullable
    String name;

    @Nullable
    String domain;

    @Nullable
    UserPoolDefinition definition;

    Supplier<URI> issuer;
    Supplier<URI> jwksUri;
    Supplier<URI> endpoint;
    Clock clock = Clock.systemUTC();

    UserPoolBuilder(CognitoIdentityProviderClient sdk, String id) {
        this.sdk = sdk;
        this.id = id;
        endpoint = this::endpointOfClient;
        issuer = () -> URI.create(endpoint.get().toString().replaceAll("/+$", "") + "/" + id);
        jwksUri =
                () -> URI.create(endpoint.get().toString().replaceAll("/+$", "") + "/" + id + "/.well-known/jwks.json");
    }

    private URI endpointOfClient() {
        Region region = sdk.serviceClientConfiguration().region();
        return sdk.serviceClientConfiguration()
                .endpointOverride()
                .orElseGet(() -> URI.create("https://cognito-idp." + region + "."
                        + PartitionMetadata.of(region).dnsSuffix()));
    }

    /** The pool's ARN. If it is not given, it is read by {@code DescribeUserPool}, with the name and the domain. */
    public UserPoolBuilder arn(String arn) {
        this.arn = arn;
        return this;
    }

    /** The pool's name. Default: its id. */
    public UserPoolBuilder name(String name) {
        this.name = name;
        return this;
    }

    /** The prefix of the pool's domain. Default: none. */
    public UserPoolBuilder domain(@Nullable String domain) {
        this.domain = domain;
        return this;
    }

    /** Adds an app client. Sign-ins go through the first. */
    public UserPoolBuilder appClient(AppClient appClient) {
        appClients.add(appClient);
        return this;
    }

    /** Adds app clients. */
    public UserPoolBuilder appClients(List<AppClient> more) {
        appClients.addAll(more);
        return this;
    }

    /** Adds a user that the pool has, with the password that they sign in with. */
    public UserPoolBuilder user(String username, String password) {
        users.add(UserDefinition.builder(username).password(password).build());
        return this;
    }

    /** What the pool was made from. Default: one with the clients and users that are given here. */
    public UserPoolBuilder definition(UserPoolDefinition definition) {
        this.definition = definition;
        return this;
    }

    /** The issuer of the pool's tokens. Default: the client's endpoint and the pool's id. */
    public UserPoolBuilder issuer(URI issuer) {
        this.issuer = () -> issuer;
        return this;
    }

    /** The clock of proofs that a test makes. Default: the system's. */
    public UserPoolBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /** Takes the addresses and the clock from a backend. */
    public UserPoolBuilder backend(Backend backend) {
        issuer = () -> backend.issuer(id);
        jwksUri = () -> backend.jwksUri(id);
        endpoint = backend::endpoint;
        return clock(backend.emulator().<Clock>map(CognitoEmulator::clock).orElseGet(Clock::systemUTC));
    }

    /**
     * The handle.
     *
     * @throws IllegalArgumentException if there is no app client
     */
    public UserPool build() {
        if (appClients.isEmpty()) {
            throw new IllegalArgumentException("The user pool " + id
                    + " has no app client here. Name one, for example appClient(AppClient.of(\"1example23456789\")).");
        }
        if (arn == null) {
            UserPoolType pool = sdk.describeUserPool(r -> r.userPoolId(id)).userPool();
            arn = pool.arn();
            name = name == null ? pool.name() : name;
            domain = domain == null ? pool.domain() : domain;
        }
        return new UserPool(this);
    }

    UserPoolDefinition definitionOrParts() {
        if (definition != null) {
            return definition;
        }
        List<ClientDefinition> clients =
                appClients.stream().map(AppClient::definition).toList();
        UserPoolDefinition plain = UserPoolDefinition.builder().build();
        return new UserPoolDefinition(
                null, plain.settings(), List.of(), null, clients, List.of(), users, plain.lifecycle(), null, id);
    }
}
