package org.cognitojunit.emulator.internal.operation.federation;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.time.Clock;
import java.time.Instant;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.user.LinkedIdentity;
import org.cognitojunit.emulator.internal.user.User;

/** Unlinks an identity from the user that it signs in as, or takes the password from a user of the pool's own. */
record AdminDisableProviderForUser(UserPools pools, Clock clock) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        Input named = input.structure("User").orElseThrow();
        Identifier identifier = Identifier.of(named, "User");
        String attribute = named.optional("ProviderAttributeName").orElse("");
        if (identifier.isNative()) {
            takePassword(pool, identifier, attribute);
        } else {
            unlink(pool, identifier, attribute);
        }
        return Output.empty();
    }

    private void takePassword(UserPool pool, Identifier identifier, String attribute) {
        if (!attribute.equals(LinkedIdentity.SUBJECT)) {
            throw invalidParameter("Invalid User: ProviderAttributeName must be " + LinkedIdentity.SUBJECT
                    + " for the provider Cognito.");
        }
        Instant now = clock.instant();
        User user = pool.users().get(identifier.value());
        pool.users().change(user, u -> u.with(draft -> draft.withoutCredential().modified(now)));
    }

    private void unlink(UserPool pool, Identifier identifier, String attribute) {
        String provider = identifier.provider(pool).name();
        Instant now = clock.instant();
        User owner = pool.users().all().stream()
                .filter(user -> linked(user, provider, attribute, identifier.value()))
                .findFirst()
                .orElseThrow(CognitoError::userNotFound);
        pool.users()
                .change(
                        owner,
                        user -> user.with(draft -> draft.identities(
                                        user.identities().without(provider, attribute, identifier.value()))
                                .modified(now)));
    }

    private static boolean linked(User user, String provider, String attribute, String value) {
        return user.identities().list().stream().anyMatch(identity -> identity.is(provider, attribute, value));
    }
}
