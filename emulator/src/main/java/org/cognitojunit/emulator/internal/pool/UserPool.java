package org.cognitojunit.emulator.internal.pool;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.client.AppClients;
import org.cognitojunit.emulator.internal.client.PoolOffer;
import org.cognitojunit.emulator.internal.code.Codes;
import org.cognitojunit.emulator.internal.configuration.PoolConfigurations;
import org.cognitojunit.emulator.internal.event.AuthEvents;
import org.cognitojunit.emulator.internal.federation.IdentityProviders;
import org.cognitojunit.emulator.internal.function.PoolFunctions;
import org.cognitojunit.emulator.internal.hosting.PoolDomain;
import org.cognitojunit.emulator.internal.hosting.PoolDomains;
import org.cognitojunit.emulator.internal.importjob.ImportJobs;
import org.cognitojunit.emulator.internal.keys.PoolKeys;
import org.cognitojunit.emulator.internal.quota.HourlyCalls;
import org.cognitojunit.emulator.internal.replica.Replicas;
import org.cognitojunit.emulator.internal.resourceserver.ResourceServers;
import org.cognitojunit.emulator.internal.session.AuthorizationCodes;
import org.cognitojunit.emulator.internal.session.BrowserSessions;
import org.cognitojunit.emulator.internal.session.PasskeyRegistrations;
import org.cognitojunit.emulator.internal.session.PendingSignIns;
import org.cognitojunit.emulator.internal.session.Sessions;
import org.cognitojunit.emulator.internal.session.SignIns;
import org.cognitojunit.emulator.internal.user.Groups;
import org.cognitojunit.emulator.internal.user.StrangerLockouts;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.Users;

/** One user pool: its settings, and everything that lives in it and dies with it. */
public final class UserPool {

    private final String id;
    private final String arn;
    private final Instant created;
    private final PoolKeys keys;
    private final AppClients clients;
    private final Groups groups;
    private final Users users;
    private final SignIns signIns;
    private final Sessions sessions;
    private final AuthorizationCodes authorizationCodes;
    private final BrowserSessions browserSessions;
    private final PendingSignIns pendingSignIns;
    private final PoolFunctions functions;
    private final Codes codes;
    private final PasskeyRegistrations passkeyRegistrations;
    private final StrangerLockouts strangerLockouts;
    private final PoolDomains domains;
    private final PoolConfigurations configurations;
    private final Replicas replicas;
    private final IdentityProviders identityProviders;
    private final ResourceServers resourceServers;
    private final ImportJobs importJobs;
    private final AuthEvents authEvents;
    private final HourlyCalls hourlyCalls;
    private final Object changes;
    private volatile boolean acr;
    private volatile State state;

    private record State(PoolSettings settings, Instant modified) {}

    UserPool(
            String id,
            String arn,
            PoolSettings settings,
            Instant created,
            PoolKeys keys,
            Map<String, String> poolOfClient,
            Map<String, PoolDomain> domainsOfRegion) {
        this.id = id;
        this.arn = arn;
        this.created = created;
        this.keys = keys;
        this.state = new State(settings, created);
        this.clients = new AppClients(id, poolOfClient);
        this.groups = new Groups();
        this.users =
                new Users(groups, settings.caseSensitive(), settings.aliasAttributes(), settings.usernameAttributes());
        this.signIns = new SignIns();
        this.sessions = new Sessions();
        this.authorizationCodes = new AuthorizationCodes();
        this.browserSessions = new BrowserSessions();
        this.pendingSignIns = new PendingSignIns();
        this.functions = new PoolFunctions();
        this.codes = new Codes();
        this.passkeyRegistrations = new PasskeyRegistrations();
        this.strangerLockouts = new StrangerLockouts();
        this.domains = new PoolDomains(domainsOfRegion);
        this.configurations = new PoolConfigurations();
        this.replicas = new Replicas();
        this.identityProviders = new IdentityProviders();
        this.resourceServers = new ResourceServers();
        this.importJobs = new ImportJobs();
        this.authEvents = new AuthEvents();
        this.hourlyCalls = new HourlyCalls();
        this.changes = new Object();
    }

    private UserPool(UserPool original) {
        id = original.id;
        arn = original.arn;
        created = original.created;
        keys = original.keys;
        state = original.state;
        clients = original.clients.copy();
        groups = original.groups.copy();
        users = original.users.copy(groups);
        signIns = original.signIns.copy();
        sessions = original.sessions.copy();
        authorizationCodes = original.authorizationCodes.copy();
        browserSessions = original.browserSessions.copy();
        pendingSignIns = original.pendingSignIns.copy();
        functions = original.functions.copy();
        codes = original.codes.copy();
        passkeyRegistrations = original.passkeyRegistrations.copy();
        strangerLockouts = original.strangerLockouts.copy();
        domains = original.domains.copy();
        configurations = original.configurations.copy();
        replicas = original.replicas.copy();
        identityProviders = original.identityProviders.copy();
        resourceServers = original.resourceServers.copy();
        importJobs = original.importJobs.copy();
        authEvents = original.authEvents.copy();
        hourlyCalls = original.hourlyCalls.copy();
        acr = original.acr;
        // A change that waits for its turn in one waits for its turn in the other.
        changes = original.changes;
    }

    /** A pool that is the same now, and that nothing of what happens to this one happens to. */
    UserPool copy() {
        return new UserPool(this);
    }

    public String id() {
        return id;
    }

    /** The part of the id after the region, which salts SRP proofs. */
    public String shortId() {
        return id.substring(id.indexOf('_') + 1);
    }

    /** The part of the id before that. */
    public String region() {
        return id.substring(0, id.indexOf('_'));
    }

    public String arn() {
        return arn;
    }

    public Instant created() {
        return created;
    }

    public Instant modified() {
        return state.modified();
    }

    public PoolSettings settings() {
        return state.settings();
    }

    void configure(PoolSettings settings, Instant now) {
        state = new State(settings, now);
    }

    /** The lock that changes of the settings and the clients take. */
    Object changes() {
        return changes;
    }

    public PoolKeys keys() {
        return keys;
    }

    public AppClients clients() {
        return clients;
    }

    /** From now on its sign-ins have levels of assurance: tokens tell them, and callers may ask for one. */
    public void useAcr() {
        acr = true;
    }

    public boolean usesAcr() {
        return acr;
    }

    /** What clients may name in their settings. */
    public PoolOffer offer() {
        Set<String> scopes = new HashSet<>(PoolOffer.STANDARD_SCOPES);
        resourceServers.scopes().forEach(scopes::add);
        Set<String> providers = new HashSet<>(identityProviders.all().keySet());
        providers.add("COGNITO");
        return new PoolOffer(id, settings().schema(), scopes, providers);
    }

    public IdentityProviders identityProviders() {
        return identityProviders;
    }

    public ResourceServers resourceServers() {
        return resourceServers;
    }

    public ImportJobs importJobs() {
        return importJobs;
    }

    public AuthEvents authEvents() {
        return authEvents;
    }

    /** What users have called that is limited by the hour. */
    public HourlyCalls hourlyCalls() {
        return hourlyCalls;
    }

    /**
     * Deletes a user, and what the pool remembers of her.
     *
     * @throws CognitoError {@code UserNotFoundException} if the user has gone meanwhile
     */
    public void delete(User user) {
        // First, for a sign-in that ends now looks for the user once it is recorded, and forgets itself where there is
        // none.
        users.remove(user);
        signIns.forget(user.sub());
        authorizationCodes.forget(user.sub());
        browserSessions.forget(user.sub());
        codes.forget(user.sub());
        authEvents.forget(user.sub());
        hourlyCalls.forget(user.sub());
    }

    public Groups groups() {
        return groups;
    }

    public Users users() {
        return users;
    }

    public SignIns signIns() {
        return signIns;
    }

    public Sessions sessions() {
        return sessions;
    }

    /** The authorization codes of OAuth 2.0 that were not exchanged yet. */
    public AuthorizationCodes authorizationCodes() {
        return authorizationCodes;
    }

    /** Who is signed in to the pool's sign-in pages: its single sign-on sessions. */
    public BrowserSessions browserSessions() {
        return browserSessions;
    }

    /** Who is half-way through the pool's sign-in pages. */
    public PendingSignIns pendingSignIns() {
        return pendingSignIns;
    }

    /** The functions in Java of the pool's triggers. */
    public PoolFunctions functions() {
        return functions;
    }

    /** The lockouts of those whom the pool does not know. */
    public StrangerLockouts strangerLockouts() {
        return strangerLockouts;
    }

    /** The codes that were sent to users of the pool. */
    public Codes codes() {
        return codes;
    }

    /** The registrations of passkeys that have begun. */
    public PasskeyRegistrations passkeyRegistrations() {
        return passkeyRegistrations;
    }

    /** The domains under which the pool's sign-in pages are. */
    public PoolDomains domains() {
        return domains;
    }

    /** Styles, terms, risk and log delivery. */
    public PoolConfigurations configurations() {
        return configurations;
    }

    /** The pool's copies in other regions. */
    public Replicas replicas() {
        return replicas;
    }
}
