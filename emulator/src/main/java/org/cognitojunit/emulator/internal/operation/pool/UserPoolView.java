package org.cognitojunit.emulator.internal.operation.pool;

import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.hosting.PoolDomain;
import org.cognitojunit.emulator.internal.pool.PoolSettings;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.replica.Replica;

/** A pool as answers show it. */
final class UserPoolView {

    private UserPoolView() {}

    static Output created(UserPool pool) {
        return view(pool, pool.settings());
    }

    static Output described(UserPool pool) {
        PoolSettings settings = pool.settings();
        return view(pool, settings)
                .with("SchemaAttributes", SchemaView.described(settings.schema()))
                .with("UserPoolTags", settings.tree().getOrDefault("UserPoolTags", Map.of()));
    }

    static Map<String, Object> listed(UserPool pool) {
        PoolSettings settings = pool.settings();
        Output view = Output.of("Id", pool.id())
                .with("Name", settings.name())
                .with("LambdaConfig", settings.tree().get("LambdaConfig"))
                .with("LastModifiedDate", pool.modified())
                .with("CreationDate", pool.created());
        List<String> replicas =
                pool.replicas().secondaries().stream().map(Replica::region).toList();
        return (replicas.isEmpty() ? view : view.with("ReplicaRegions", replicas)).tree();
    }

    private static Output view(UserPool pool, PoolSettings settings) {
        return Output.empty()
                .withAll(settings.tree())
                .with("Domain", pool.domains().find(false).map(PoolDomain::name))
                .with("CustomDomain", pool.domains().find(true).map(PoolDomain::name))
                .with("Id", pool.id())
                .with("Arn", pool.arn())
                .with("SchemaAttributes", SchemaView.created(settings.schema()))
                .with("CreationDate", pool.created())
                .with("LastModifiedDate", pool.modified())
                .with("EstimatedNumberOfUsers", pool.users().size());
    }
}
