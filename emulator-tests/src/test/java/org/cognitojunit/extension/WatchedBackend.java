package org.cognitojunit.extension;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.BackendParameters;
import org.cognitojunit.backend.BackendProvider;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.emulator.CognitoEmulator;
import org.cognitojunit.internal.embedded.EmbeddedBackendProvider;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CreateUserPoolResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeleteUserPoolRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolDescriptionType;

/** The embedded backend under observation: what pools came and went, and what was left when the run closed it. */
final class WatchedBackend implements Backend {

    /** What happened in one run. */
    static final class Log {

        /** The operations, refused ones too, in order. */
        final List<String> calls = new CopyOnWriteArrayList<>();

        final List<String> created = new CopyOnWriteArrayList<>();
        final List<String> deleted = new CopyOnWriteArrayList<>();
        final List<String> leftBehind = new CopyOnWriteArrayList<>();
        final List<String> closed = new CopyOnWriteArrayList<>();

        /** What the backend logs, whenever it is asked. */
        volatile @Nullable String logged;

        final List<Instant> askedSince = new CopyOnWriteArrayList<>();
    }

    private static final Map<String, Log> LOGS = new ConcurrentHashMap<>();

    private final Backend embedded;
    private final Log log;

    private final boolean reusesPools;
    private final ExecutionInterceptor view;

    private WatchedBackend(Backend embedded, Log log, boolean reusesPools, OddView view) {
        this.embedded = embedded;
        this.log = log;
        this.reusesPools = reusesPools;
        this.view = view.begin();
    }

    /** The parameters of a run whose {@link #log} is then found by the same name. */
    static Map<String, String> parameters(String run) {
        return Map.of("cognito.backend", "watched", "watched.run", run);
    }

    /** The same, for a run whose pools serve several tests. */
    static Map<String, String> parametersWithReuse(String run) {
        return parametersWithReuse(run, OddView.PLAIN);
    }

    /** The same, for a run that sees its pools in some way. */
    static Map<String, String> parametersWithReuse(String run, OddView view) {
        return Map.of(
                "cognito.backend", "watched", "watched.run", run, "watched.reuse", "true", "watched.view", view.name());
    }

    static Log log(String run) {
        return LOGS.computeIfAbsent(run, name -> new Log());
    }

    @Override
    public String name() {
        return "watched";
    }

    @Override
    public CognitoIdentityProviderClient newClient(ExecutionInterceptor recorder) {
        return embedded.newClient(new Watch(recorder, log, view));
    }

    @Override
    public CognitoIdentityProviderAsyncClient newAsyncClient(ExecutionInterceptor recorder) {
        return embedded.newAsyncClient(recorder);
    }

    @Override
    public URI endpoint() {
        return embedded.endpoint();
    }

    @Override
    public URI issuer(String userPoolId) {
        return embedded.issuer(userPoolId);
    }

    @Override
    public URI jwksUri(String userPoolId) {
        return embedded.jwksUri(userPoolId);
    }

    /** None, unlike the embedded backend that this is. */
    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public Optional<CognitoEmulator> emulator() {
        return Optional.empty();
    }

    @Override
    public String poolNamePrefix() {
        return "watched-";
    }

    @Override
    public Map<String, String> poolTags() {
        return Map.of("watched", "yes");
    }

    @Override
    public Optional<String> logSince(Instant since) {
        log.askedSince.add(since);
        return Optional.ofNullable(log.logged);
    }

    @Override
    public boolean reusesPools() {
        return reusesPools;
    }

    @Override
    public void close() {
        try (CognitoIdentityProviderClient client = embedded.newClient(new ExecutionInterceptor() {})) {
            client.listUserPoolsPaginator(r -> r.maxResults(60)).userPools().stream()
                    .map(UserPoolDescriptionType::id)
                    .forEach(log.leftBehind::add);
        }
        log.closed.add(name());
        embedded.close();
    }

    /** Notes pools on their way to the recorder. */
    private record Watch(ExecutionInterceptor recorder, Log log, ExecutionInterceptor view)
            implements ExecutionInterceptor {

        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            log.calls.add(context.request().getClass().getSimpleName().replace("Request", ""));
            recorder.beforeExecution(context, attributes);
        }

        @Override
        public SdkResponse modifyResponse(Context.ModifyResponse context, ExecutionAttributes attributes) {
            return view.modifyResponse(context, attributes);
        }

        @Override
        public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
            if (context.response() instanceof CreateUserPoolResponse response) {
                log.created.add(response.userPool().id());
            }
            if (context.request() instanceof DeleteUserPoolRequest request) {
                log.deleted.add(request.userPoolId());
            }
            recorder.afterExecution(context, attributes);
        }

        @Override
        public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
            recorder.onExecutionFailure(context, attributes);
        }
    }

    /** {@code cognito.backend=watched}. */
    public static final class Provider implements BackendProvider {

        @Override
        public String name() {
            return "watched";
        }

        @Override
        public Backend start(BackendParameters parameters) {
            return new WatchedBackend(
                    new EmbeddedBackendProvider().start(parameters),
                    log(parameters.get("watched.run").orElseThrow()),
                    parameters.get("watched.reuse").isPresent(),
                    parameters.get("watched.view").map(OddView::valueOf).orElse(OddView.PLAIN));
        }
    }

    /** {@code cognito.backend=missing}, which is never there. */
    public static final class MissingProvider implements BackendProvider {

        @Override
        public String name() {
            return "missing";
        }

        @Override
        public Backend start(BackendParameters parameters) {
            throw new BackendUnavailableException("cognito.backend=missing is not there. Take another.");
        }
    }
}
