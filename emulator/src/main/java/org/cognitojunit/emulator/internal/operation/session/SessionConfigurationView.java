package org.cognitojunit.emulator.internal.operation.session;

import java.util.Map;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.configuration.Configuration;
import org.cognitojunit.emulator.internal.pool.UserPool;

/** The session configurations of a pool and of its clients as answers show them. */
final class SessionConfigurationView {

    private static final Map<String, Object> DEFAULT = Map.of("SSOSession", Map.of("MaxValidityMinutes", 60));

    private SessionConfigurationView() {}

    static Output of(UserPool pool) {
        return Output.of("UserPoolId", pool.id())
                .withAll(pool.configurations().sessionTracking().tree());
    }

    static Output of(UserPool pool, AppClient client) {
        return Output.of("UserPoolId", pool.id())
                .with("ClientId", client.id())
                .withAll(pool.configurations()
                        .clientSessions()
                        .find(client.id())
                        .map(Configuration::tree)
                        .orElse(DEFAULT));
    }
}
