package org.cognitojunit.emulator.internal.operation.resourceserver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.resourceserver.ResourceServer;

/** A resource server as answers show it. */
final class ResourceServerView {

    private ResourceServerView() {}

    /** An answer that shows one server. */
    static Output of(UserPool pool, ResourceServer server) {
        return Output.of("ResourceServer", tree(pool, server));
    }

    static Map<String, Object> tree(UserPool pool, ResourceServer server) {
        List<Map<String, String>> scopes = server.scopes().stream()
                .map(scope -> Map.of("ScopeName", scope.name(), "ScopeDescription", scope.description()))
                .toList();
        return Output.of("UserPoolId", pool.id())
                .with("Identifier", server.identifier())
                .with("Name", server.name())
                .with("Scopes", Optional.of(scopes).filter(list -> !list.isEmpty()))
                .tree();
    }
}
