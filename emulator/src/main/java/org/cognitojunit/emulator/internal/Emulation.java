package org.cognitojunit.emulator.internal;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.Message;
import org.cognitojunit.emulator.internal.account.Passwords;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.auth.Authentication;
import org.cognitojunit.emulator.internal.fault.Fault;
import org.cognitojunit.emulator.internal.hosting.PoolDomain;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.keys.KeyRing;
import org.cognitojunit.emulator.internal.login.LoginEndpoints;
import org.cognitojunit.emulator.internal.message.Invitations;
import org.cognitojunit.emulator.internal.message.Messages;
import org.cognitojunit.emulator.internal.message.SignInCodes;
import org.cognitojunit.emulator.internal.message.VerificationCodes;
import org.cognitojunit.emulator.internal.oauth.AuthorizationResponse;
import org.cognitojunit.emulator.internal.oauth.DomainRouter.Route;
import org.cognitojunit.emulator.internal.oauth.Endpoint;
import org.cognitojunit.emulator.internal.oauth.OAuthEndpoints;
import org.cognitojunit.emulator.internal.oauth.SignedInBrowser;
import org.cognitojunit.emulator.internal.operation.Pages;
import org.cognitojunit.emulator.internal.operation.Services;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.Dispatcher;
import org.cognitojunit.emulator.internal.protocol.NotUnderstood;
import org.cognitojunit.emulator.internal.protocol.OperationModel;
import org.cognitojunit.emulator.internal.signing.AccessKey;
import org.cognitojunit.emulator.internal.signing.Signatures;
import org.cognitojunit.emulator.internal.sts.SecurityTokenService;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.ClientTokens;
import org.cognitojunit.emulator.internal.token.TokenIssuer;
import org.cognitojunit.emulator.internal.trigger.RegisteredTriggers;
import org.cognitojunit.emulator.internal.trigger.Triggers;
import org.cognitojunit.emulator.trigger.PoolTriggers;
import org.jspecify.annotations.Nullable;

/** One emulated account and region: puts the parts together and routes requests to them. */
public final class Emulation {

    /** What an emulation is made with. */
    public record Settings(
            String region,
            String accountId,
            @Nullable Long seed,
            boolean freshKeys,
            @Nullable URI lambdaEndpoint,
            List<AccessKey> keyPairs,
            PublicAddress publicAddress,
            boolean acr) {}

    /** How long a snapshot waits for running calls. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Settings settings;
    private final RunningCalls calls = new RunningCalls(PATIENCE);
    private final Function<String, Optional<Fault>> faults;
    private final Ids ids;
    private final UserPools pools;
    private final Map<String, Operation> operations;
    private final Dispatcher dispatcher;
    private final SecurityTokenService sts;
    private final RequestedPool requestedPool;
    private final WellKnown wellKnown;
    private final ImportUploads uploads;
    private final PublicBase base;
    private final DomainEndpoints domains;

    /**
     * @param callersClock the time that callers sign their requests with, which no test moves
     * @param outbox gets the messages that would be sent
     * @param faults what is to go wrong with a call of an operation
     */
    public Emulation(
            Settings settings,
            Clock clock,
            Clock callersClock,
            Consumer<Message> outbox,
            Function<String, Optional<Fault>> faults) {
        this.settings = settings;
        this.faults = faults;
        base = new PublicBase(settings.publicAddress());
        ids = new Ids(settings.seed());
        pools = new UserPools(
                settings.region(), settings.accountId(), clock, ids, new KeyRing(settings.freshKeys(), ids));
        Triggers triggers = new Triggers(clock, callersClock, settings.region(), settings.lambdaEndpoint());
        TokenIssuer tokens = new TokenIssuer(clock, ids, id -> issuer(id).toString(), triggers);
        AccessTokens accessTokens = new AccessTokens(pools, clock, base::poolOf);
        ClientTokens clientTokens =
                new ClientTokens(clock, ids, id -> issuer(id).toString(), triggers);
        Messages messages = new Messages(clock, triggers, outbox);
        Authentication authentication = new Authentication(
                clock, ids, tokens, accessTokens, new SignInCodes(ids, messages), triggers, settings.acr());
        operations = Operations.all(new Services(
                clock,
                ids,
                pools,
                new Pages(clock, ids),
                new Passwords(clock, ids),
                new VerificationCodes(clock, ids, messages),
                new Invitations(messages),
                authentication,
                accessTokens,
                clientTokens,
                triggers,
                this::issuer));
        Signatures signatures = new Signatures(settings.keyPairs(), settings.region(), callersClock);
        dispatcher = new Dispatcher(operations, signatures, ids::uuid);
        sts = new SecurityTokenService(signatures, settings.accountId(), ids::uuid);
        requestedPool = new RequestedPool(pools, base::poolOf);
        SignedInBrowser browsers = new SignedInBrowser(clock, ids);
        AuthorizationResponse responses = new AuthorizationResponse(clock, ids, tokens);
        List<Endpoint> endpoints = new ArrayList<>(OAuthEndpoints.all(
                clock, tokens, authentication.refreshes(), clientTokens, accessTokens, browsers, responses));
        endpoints.addAll(LoginEndpoints.all(clock, ids, authentication.pageSignIns(), browsers, responses));
        domains = new DomainEndpoints(endpoints, pools, base::poolOf, ids::uuid);
        wellKnown = new WellKnown(pools, this::issuer, this::domainBase);
        uploads = new ImportUploads(pools, clock);
    }

    /** Says where the emulation is served, on which the issuer of every pool depends. */
    public void servedAt(URI baseUri) {
        base.servedAt(baseUri);
    }

    public Settings settings() {
        return settings;
    }

    public URI issuer(String userPoolId) {
        return base.issuer(userPoolId);
    }

    /** Where the endpoints of a pool's domain are, for clients that read the discovery document. */
    private String domainBase(PoolDomain domain) {
        return base.isOfAws(domain.userPoolId())
                ? "https://" + domain.host(AwsNames.regionOf(domain.userPoolId()))
                : issuer(domain.userPoolId()).toString();
    }

    /** Gives a pool AWS's own addresses. */
    public void useAwsAddresses(String userPoolId) {
        base.useAwsAddresses(pool(userPoolId).id());
    }

    /** Has a pool's sign-ins have levels of assurance. */
    public void useAcr(String userPoolId) {
        pool(userPoolId).useAcr();
    }

    /** Whether there is a pool of an id. */
    public boolean hasPool(String userPoolId) {
        return pools.find(userPoolId).isPresent();
    }

    /** Whether a pool is there and known by AWS's own addresses. */
    public boolean hasAwsAddresses(String userPoolId) {
        return base.isOfAws(userPoolId) && pools.find(userPoolId).isPresent();
    }

    /** Whether a host, in lower case, is one of those that a pool with AWS's own addresses is known by. */
    public boolean answersFor(String host) {
        return pools.all().stream()
                        .map(UserPool::id)
                        .filter(base::isOfAws)
                        .anyMatch(id -> AwsNames.apiOf(id).equals(host))
                || pools.domains().stream()
                        .filter(domain -> base.isOfAws(domain.userPoolId()))
                        .anyMatch(domain -> domain.host(AwsNames.regionOf(domain.userPoolId()))
                                .equals(host));
    }

    public EmulatorResponse handle(EmulatorRequest request) {
        Optional<Route> route = domains.route(request);
        if (route.isPresent()) {
            return base.during(request, () -> calls.during(() -> domains.answer(request, route.get())));
        }
        return Cors.isPreflight(request)
                ? Cors.preflight(request, "POST", ids.uuid())
                : Cors.opened(base.during(request, () -> answer(request)));
    }

    private EmulatorResponse answer(EmulatorRequest request) {
        if (SecurityTokenService.isFor(request)) {
            return sts.answer(request);
        }
        if (request.method().equals("POST") && request.path().equals("/")) {
            return dispatcher
                    .operation(request)
                    .flatMap(operation -> faults.apply(operation.name()))
                    .map(fault -> suffer(fault, request))
                    .orElseGet(() -> dispatch(request));
        }
        if (Health.isAsked(request)) {
            return Health.good();
        }
        if (request.method().equals("GET")) {
            Optional<EmulatorResponse> document = wellKnown.get(request.path());
            if (document.isPresent()) {
                return document.get();
            }
        }
        if (ImportUploads.isUpload(request)) {
            return calls.during(() -> uploads.put(request));
        }
        return NotUnderstood.response(ids.uuid());
    }

    private EmulatorResponse dispatch(EmulatorRequest request) {
        return calls.during(() -> dispatcher.dispatch(request));
    }

    private EmulatorResponse suffer(Fault fault, EmulatorRequest request) {
        try {
            return fault.effect().happen(() -> dispatch(request));
        } catch (CognitoError error) {
            return dispatcher.refuse(error);
        }
    }

    /** The names of the operations that are emulated. */
    public SortedSet<String> operations() {
        return new TreeSet<>(operations.keySet());
    }

    /** The triggers of a pool, for functions in Java. */
    public PoolTriggers triggers(String userPoolId) {
        pool(userPoolId);
        return new RegisteredTriggers(() -> pool(userPoolId));
    }

    /** Does something while no call runs. */
    public <T> T between(Supplier<T> action) {
        return calls.between(action);
    }

    /** Keeps a pool as it is, between calls; what comes back puts it back, between calls. */
    public Runnable snapshot(String userPoolId) {
        UserPool copy = pools.copyOf(pool(userPoolId));
        return () -> pools.restore(copy);
    }

    private UserPool pool(String userPoolId) {
        return pools.find(userPoolId)
                .orElseThrow(() -> new IllegalArgumentException("There is no user pool '" + userPoolId
                        + "' in this emulator. Create it first, by CreateUserPool."));
    }

    /** The operation that a request calls; empty if it is none of the API. */
    public Optional<String> operationOf(EmulatorRequest request) {
        boolean isCall = request.method().equals("POST") && request.path().equals("/");
        return isCall ? dispatcher.operation(request).map(OperationModel::name) : Optional.empty();
    }

    /** The pool that a request is about, as far as the request tells. */
    public Optional<String> poolOf(EmulatorRequest request) {
        return operationOf(request).isPresent()
                ? requestedPool.of(Dispatcher.parameters(request))
                : domains.route(request).map(route -> route.pool().id()).or(() -> requestedPool.ofPath(request.path()));
    }

    public void clear() {
        pools.clear();
    }
}
