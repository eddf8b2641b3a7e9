package org.cognitojunit.emulator.internal.operation.client;

import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.protocol.Output;

/** A client as answers show it. */
final class ClientView {

    private ClientView() {}

    static Output of(AppClient client) {
        return Output.empty()
                .withAll(client.settings().tree())
                .with("ClientId", client.id())
                .with("UserPoolId", client.userPoolId())
                .with("ClientSecret", client.secret())
                .with("CreationDate", client.created())
                .with("LastModifiedDate", client.modified());
    }
}
