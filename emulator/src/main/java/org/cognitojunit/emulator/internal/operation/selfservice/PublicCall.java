package org.cognitojunit.emulator.internal.operation.selfservice;

import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.auth.SecretHash;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.message.Destination;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.pool.UserPools.PoolClient;
import org.cognitojunit.emulator.internal.trigger.Cause;
import org.cognitojunit.emulator.internal.user.User;

/**
 * A call that anybody can make who knows a client: it names a user and proves nothing but the client's secret.
 *
 * @param username as the caller wrote it
 * @param cause the call, as functions are told
 */
record PublicCall(UserPool pool, AppClient client, String username, Cause cause) {

    static PublicCall of(UserPools pools, Input input) {
        PoolClient target = pools.publicClient(input.string("ClientId"));
        SecretHash.require(target.client(), input);
        return new PublicCall(
                target.pool(), target.client(), input.string("Username"), Cause.through(target.client(), input));
    }

    /** Whether the caller must not learn who is there. */
    boolean hidesUserExistence() {
        return client.settings().hidesUserExistence();
    }

    /** The user of that username. An alias finds nobody; an attribute that stands in for the username does. */
    Optional<User> userByUsername() {
        return pool.settings().usernameAttributes().isEmpty() ? pool.users().findByUsername(username) : userByAnyName();
    }

    /** The user of that username, alias or {@code sub}. */
    Optional<User> userByAnyName() {
        return pool.users().find(username);
    }

    /** What a call that sends a code answers where it sends none and must not say so. */
    Output simulatedDelivery() {
        return delivery(Destination.simulated(pool, username));
    }

    static Output delivery(Destination to) {
        return Output.of("CodeDeliveryDetails", to.details());
    }

    static CognitoError unknownUser() {
        return CognitoError.of("UserNotFoundException", "Username/client id combination not found.");
    }

    static CognitoError disabledUser() {
        return CognitoError.notAuthorized("User is disabled.");
    }
}
