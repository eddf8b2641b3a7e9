package org.cognitojunit.emulator.internal.operation.user;

import java.time.Clock;
import java.time.Instant;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.CognitoError;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;
import org.cognitojunit.emulator.internal.user.Credential;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/** Creates a user with a temporary password. */
public record AdminCreateUser(UserPools pools, Clock clock, Ids ids) implements Operation {

    @Override
    public Output apply(Input input) {
        UserPool pool = pools.get(input.string("UserPoolId"));
        Instant now = clock.instant();
        String username = input.string("Username");
        String password = input.string("TemporaryPassword");
        pool.settings().passwordPolicy().violation(password).ifPresent(reason -> {
            throw CognitoError.invalidPassword("Password did not conform with password policy: " + reason);
        });
        Credential credential = Credential.of(pool.shortId() + username, password, ids.bytes(16), now);
        User user = User.create(username, ids.sub(), UserStatus.FORCE_CHANGE_PASSWORD, now, draft -> {
            draft.credential(credential);
            input.structures("UserAttributes")
                    .forEach(a -> draft.attributes()
                            .put(a.string("Name"), a.optional("Value").orElse("")));
        });
        pool.users().add(user);
        return Output.of("User", UserView.listed(user));
    }
}
