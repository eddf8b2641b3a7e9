package org.cognitojunit.emulator.internal.operation.client;

import java.util.Map;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.client.ClientSecret;

/** A client as answers show it. */
final class ClientView {

    private ClientView() {}

    static Output of(AppClient client) {
        return Output.empty()
                .withAll(client.settings().tree())
                .with("ClientId", client.id())
                .with("UserPoolId", client.userPoolId())
                .with("ClientType", client.type().name())
                .with("ClientSecret", client.secrets().oldest())
                .with("CreationDate", client.created())
                .with("LastModifiedDate", client.modified());
    }

    static Map<String, Object> listed(AppClient client) {
        return Output.of("ClientId", client.id())
                .with("ClientName", client.settings().name())
                .with("UserPoolId", client.userPoolId())
                .tree();
    }

    /** A secret without its value. */
    static Output of(ClientSecret secret) {
        return Output.of("ClientSecretId", secret.id()).with("ClientSecretCreateDate", secret.created());
    }
}
