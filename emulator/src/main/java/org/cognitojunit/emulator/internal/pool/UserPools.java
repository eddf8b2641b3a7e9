package org.cognitojunit.emulator.internal.pool;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.hosting.PoolDomain;
import org.cognitojunit.emulator.internal.ids.ChosenIds;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.keys.KeyRing;
import org.cognitojunit.emulator.internal.quota.ProvisionedLimits;
import org.cognitojunit.emulator.internal.schema.Schema;
import org.cognitojunit.emulator.internal.schema.SchemaDefinition;

/** All user pools of the account, and the way from a client id to the pool that the client belongs to. */
public final class UserPools {

    private final AwsAccount account;
    private final Clock clock;
    private final Ids ids;
    private final KeyRing keyRing;
    private final Map<String, UserPool> pools = new ConcurrentHashMap<>();
    private final Map<String, String> poolOfClient = new ConcurrentHashMap<>();
    private final Map<String, PoolDomain> domains = new ConcurrentHashMap<>();
    private final ProvisionedLimits limits = new ProvisionedLimits();

    public UserPools(String region, String accountId, Clock clock, Ids ids, KeyRing keyRing) {
        this.account = new AwsAccount(region, accountId);
        this.clock = clock;
        this.ids = ids;
        this.keyRing = keyRing;
    }

    /**
     * Creates a pool as CreateUserPool does.
     *
     * @throws CognitoError if the request breaks a rule
     */
    public UserPool create(Input request) {
        PoolSettings settings = NewPool.settings(request, account);
        String id =
                ChosenIds.ofPool(settings.tags()).orElseGet(() -> ids.userPoolId(account.region(), settings.name()));
        UserPool pool = new UserPool(
                id, account.userPoolArn(id), settings, clock.instant(), keyRing.keysFor(id), poolOfClient, domains);
        if (pools.putIfAbsent(id, pool) != null) {
            throw ChosenIds.taken(id);
        }
        return pool;
    }

    /**
     * Gives a pool other settings, as UpdateUserPool does.
     *
     * @throws CognitoError if the request breaks a rule; the settings are as before then
     */
    public void update(String id, Input request) {
        change(id, pool -> {
            pool.importJobs().requireNoneRunning();
            pool.configure(PoolUpdate.settings(pool, request, account), clock.instant());
            return pool;
        });
    }

    /**
     * Gives a pool other settings for MFA, as SetUserPoolMfaConfig does.
     *
     * @return the settings of the pool then
     * @throws CognitoError if the request breaks a rule; the settings are as before then
     */
    public PoolSettings updateMfa(String id, Input request) {
        return change(id, pool -> {
            PoolSettings after = MfaUpdate.settings(pool.settings(), request, account);
            pool.configure(after, clock.instant());
            return after;
        });
    }

    /**
     * Gives a pool other tags. That is no change of its settings: the date of the last one stays.
     *
     * @param change of the tags as they are
     * @throws CognitoError if the tags break a rule then; they are as before
     */
    public void tag(String id, Consumer<Map<String, String>> change) {
        change(id, pool -> {
            Map<String, String> tags = pool.settings().tags();
            change.accept(tags);
            PoolSettings after = pool.settings().withTags(tags);
            TagRules.check(after.view());
            pool.configure(after, pool.modified());
            return pool;
        });
    }

    /**
     * Adds custom attributes to a pool's schema, as AddCustomAttributes does.
     *
     * @throws CognitoError if a definition breaks a rule; the schema is as before then
     */
    public void addCustomAttributes(String id, Input request) {
        change(id, pool -> {
            PoolSettings before = pool.settings();
            Schema schema = SchemaDefinition.add(before.schema(), request.structures("CustomAttributes"));
            pool.importJobs().requireNoneRunning();
            pool.configure(new PoolSettings(before.tree(), schema, before.mfa()), clock.instant());
            return pool;
        });
    }

    /**
     * Changes a pool or its clients. The changes of one pool happen one after the other: none overwrites another, and what
     * a change has checked still holds when it takes effect.
     */
    public <T> T change(String id, Function<UserPool, T> change) {
        synchronized (get(id).changes()) {
            // Once more, because the pool may have been deleted while this change waited for its turn.
            return change.apply(get(id));
        }
    }

    /** A pool that must exist. */
    public UserPool get(String id) {
        return find(id).orElseThrow(() -> CognitoError.resourceNotFound("User pool " + id + " does not exist."));
    }

    public Optional<UserPool> find(String id) {
        return Optional.ofNullable(pools.get(id));
    }

    /** The region and account that the pools live in. */
    public AwsAccount account() {
        return account;
    }

    /** The rates of API calls that the account has provisioned. */
    public ProvisionedLimits limits() {
        return limits;
    }

    /** A domain, whichever pool it belongs to. */
    public Optional<PoolDomain> domain(String name) {
        return Optional.ofNullable(domains.get(name));
    }

    /** The domains of all pools. */
    public Collection<PoolDomain> domains() {
        return domains.values();
    }

    public Collection<UserPool> all() {
        return pools.values();
    }

    public void delete(UserPool pool) {
        pools.remove(pool.id());
        pool.clients().clear();
    }

    /**
     * A pool as it is, to be put back later. No call may run meanwhile.
     *
     * @throws IllegalStateException if users are being imported
     */
    public UserPool copyOf(UserPool pool) {
        requireNoImport(pool);
        return pool.copy();
    }

    /**
     * Puts a pool back as it was when it was copied, also if it was deleted since. No call may run meanwhile.
     *
     * @throws IllegalStateException if users are being imported, or another pool has one of its domains
     */
    public void restore(UserPool copy) {
        UserPool now = pools.get(copy.id());
        requireDomains(copy);
        if (now != null) {
            requireNoImport(now);
            now.clients().clear();
            now.domains().clear();
        }
        UserPool restored = copy.copy();
        restored.clients().indexed();
        restored.domains().indexed();
        pools.put(restored.id(), restored);
    }

    private static void requireNoImport(UserPool pool) {
        if (pool.importJobs().isRunning()) {
            throw new IllegalStateException("Users are being imported into the pool " + pool.id()
                    + ". Wait until the import job is over, or stop it by StopUserImportJob.");
        }
    }

    private void requireDomains(UserPool copy) {
        for (PoolDomain domain : copy.domains().all()) {
            domain(domain.name())
                    .filter(other -> !other.userPoolId().equals(copy.id()))
                    .ifPresent(other -> {
                        throw new IllegalStateException("The pool " + copy.id() + " had the domain " + domain.name()
                                + ", which the pool " + other.userPoolId() + " has now. Delete it there first.");
                    });
        }
    }

    public void clear() {
        pools.clear();
        poolOfClient.clear();
        domains.clear();
        limits.clear();
    }

    /** The pool that a client belongs to. */
    public Optional<UserPool> findByClient(String clientId) {
        return Optional.ofNullable(poolOfClient.get(clientId)).flatMap(this::find);
    }

    /** A client as the public operations find it: by its id alone. */
    public PoolClient publicClient(String clientId) {
        return findByClient(clientId)
                .flatMap(pool -> pool.clients().find(clientId).map(client -> new PoolClient(pool, client)))
                .orElseThrow(() -> CognitoError.resourceNotFound("User pool client " + clientId + " does not exist."));
    }

    /** A client as the administrators' operations find it: by its pool and id. */
    public PoolClient adminClient(String userPoolId, String clientId) {
        UserPool pool = get(userPoolId);
        AppClient client = pool.clients()
                .find(clientId)
                .orElseThrow(() -> CognitoError.resourceNotFound(
                        "User pool client " + clientId + " does not exist in user pool " + userPoolId + "."));
        return new PoolClient(pool, client);
    }

    /** A client and its pool. */
    public record PoolClient(UserPool pool, AppClient client) {}
}
