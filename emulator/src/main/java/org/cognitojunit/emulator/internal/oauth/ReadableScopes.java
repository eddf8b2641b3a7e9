package org.cognitojunit.emulator.internal.oauth;

import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.session.Grant;
import org.cognitojunit.emulator.internal.token.ShownAttributes;

/** Whether a client can read what its scopes name. One that cannot gets no tokens. */
final class ReadableScopes {

    private ReadableScopes() {}

    static boolean areReadable(AppClient client, Grant grant) {
        return ShownAttributes.by(grant.scopes()).required().stream().allMatch(client.settings()::canRead);
    }
}
