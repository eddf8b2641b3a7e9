package org.cognitojunit.emulator.internal.operation;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.auth.Authentication;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.operation.auth.AdminInitiateAuth;
import org.cognitojunit.emulator.internal.operation.auth.AdminRespondToAuthChallenge;
import org.cognitojunit.emulator.internal.operation.auth.AdminUserGlobalSignOut;
import org.cognitojunit.emulator.internal.operation.auth.GlobalSignOut;
import org.cognitojunit.emulator.internal.operation.auth.InitiateAuth;
import org.cognitojunit.emulator.internal.operation.auth.RespondToAuthChallenge;
import org.cognitojunit.emulator.internal.operation.auth.RevokeToken;
import org.cognitojunit.emulator.internal.operation.client.CreateUserPoolClient;
import org.cognitojunit.emulator.internal.operation.client.DeleteUserPoolClient;
import org.cognitojunit.emulator.internal.operation.client.DescribeUserPoolClient;
import org.cognitojunit.emulator.internal.operation.client.ListUserPoolClients;
import org.cognitojunit.emulator.internal.operation.client.UpdateUserPoolClient;
import org.cognitojunit.emulator.internal.operation.pool.CreateUserPool;
import org.cognitojunit.emulator.internal.operation.pool.DeleteUserPool;
import org.cognitojunit.emulator.internal.operation.pool.DescribeUserPool;
import org.cognitojunit.emulator.internal.operation.pool.ListUserPools;
import org.cognitojunit.emulator.internal.operation.pool.UpdateUserPool;
import org.cognitojunit.emulator.internal.operation.user.AdminCreateUser;
import org.cognitojunit.emulator.internal.operation.user.AdminDeleteUser;
import org.cognitojunit.emulator.internal.operation.user.AdminGetUser;
import org.cognitojunit.emulator.internal.operation.user.GetUser;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.token.AccessTokens;

/** The one list of the operations that are emulated. The support matrix in the README is held against it. */
public final class Operations {

    private Operations() {}

    /** Every emulated operation, by its name in the API. */
    public static Map<String, Operation> all(
            Clock clock, Ids ids, UserPools pools, Authentication authentication, AccessTokens accessTokens) {
        Map<String, Operation> byName = new TreeMap<>();
        Pages pages = new Pages(clock, ids);
        Stream.of(
                        pools(pools, pages),
                        clients(clock, ids, pools, pages),
                        users(clock, ids, pools, accessTokens, pages),
                        authentication(pools, authentication, accessTokens))
                .flatMap(operations -> operations)
                .forEach(operation -> byName.put(operation.name(), operation));
        return byName;
    }

    private static Stream<Operation> pools(UserPools pools, Pages pages) {
        return Stream.of(
                new CreateUserPool(pools),
                new DeleteUserPool(pools),
                new DescribeUserPool(pools),
                new ListUserPools(pools, pages),
                new UpdateUserPool(pools));
    }

    private static Stream<Operation> clients(Clock clock, Ids ids, UserPools pools, Pages pages) {
        return Stream.of(
                new CreateUserPoolClient(pools, clock, ids),
                new DeleteUserPoolClient(pools),
                new DescribeUserPoolClient(pools),
                new ListUserPoolClients(pools, pages),
                new UpdateUserPoolClient(pools, clock));
    }

    private static Stream<Operation> users(
            Clock clock, Ids ids, UserPools pools, AccessTokens accessTokens, Pages pages) {
        return Stream.of(
                new AdminCreateUser(pools, clock, ids),
                new AdminDeleteUser(pools),
                new AdminGetUser(pools),
                new GetUser(accessTokens));
    }

    private static Stream<Operation> authentication(
            UserPools pools, Authentication authentication, AccessTokens accessTokens) {
        return Stream.of(
                new AdminInitiateAuth(pools, authentication.flows()),
                new AdminRespondToAuthChallenge(pools, authentication.challenges()),
                new AdminUserGlobalSignOut(pools),
                new GlobalSignOut(accessTokens),
                new InitiateAuth(pools, authentication.flows()),
                new RespondToAuthChallenge(pools, authentication.challenges()),
                new RevokeToken(pools));
    }
}
