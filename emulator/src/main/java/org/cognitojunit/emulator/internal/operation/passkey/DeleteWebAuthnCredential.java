package org.cognitojunit.emulator.internal.operation.passkey;

import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.AccessTokens.Bearer;
import org.cognitojunit.emulator.internal.user.User;

/** Takes one of the caller's passkeys away. */
record DeleteWebAuthnCredential(AccessTokens accessTokens) implements Operation {

    @Override
    public Output apply(Input input) {
        Bearer bearer = accessTokens.authenticate(input.string("AccessToken"));
        String id = input.string("CredentialId");
        bearer.pool().users().change(bearer.user(), user -> without(id, user));
        return Output.empty();
    }

    private static User without(String id, User user) {
        if (user.passkeys().find(id).isEmpty()) {
            throw CognitoError.resourceNotFound("The user has no passkey with this CredentialId.");
        }
        return user.with(draft -> draft.passkeys(user.passkeys().without(id)));
    }
}
