package org.cognitojunit.internal.provision;

import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.BackendParameters;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.internal.application.ApplicationClients;
import org.cognitojunit.internal.application.ApplicationSettings;
import org.cognitojunit.internal.application.Destination;
import org.cognitojunit.internal.recording.CallRecorder;
import org.cognitojunit.internal.recording.Listeners;
import org.cognitojunit.internal.removal.EndOfJvm;
import org.cognitojunit.internal.removal.Leftovers;
import org.cognitojunit.internal.removal.MadePools;
import org.cognitojunit.internal.reuse.PoolWatch;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** What all tests of a run share: the backend, its clients, and the pools that live as long as the run. */
public final class CognitoRun implements AutoCloseable {

    private final Backend backend;
    private final CallRecorder recorder = new CallRecorder(System::nanoTime);
    private final CognitoIdentityProviderClient client;
    private final MadePools madePools = new MadePools();
    private final PoolWatch poolWatch = new PoolWatch();
    private final ExecutionInterceptor listeners = Listeners.of(recorder, madePools, poolWatch);
    private final @Nullable ReusedPools reusedPools;
    private final Provisioner provisioner;
    private final Leftovers leftovers;
    private final EndOfJvm endOfJvm;
    private final SharedPools sharedPools;
    private @Nullable CognitoIdentityProviderAsyncClient asyncClient;

    private final Runnable endOfLeading;

    private CognitoRun(Backend backend, BackendParameters parameters) {
        this.backend = backend;
        client = backend.newClient(listeners);
        FreshPools freshPools = new FreshPools(backend, client);
        reusedPools = backend.reusesPools() ? new ReusedPools(freshPools, client, poolWatch) : null;
        provisioner = new Provisioner(
                backend,
                client,
                reusedPools == null ? freshPools : reusedPools,
                new ExistingPools(backend, client, parameters));
        sharedPools = new SharedPools(provisioner);
        leftovers = new Leftovers(madePools, client, backend);
        endOfJvm = new EndOfJvm(madePools, leftovers);
        if (backend.deletesPools()) {
            endOfJvm.register();
        }
        endOfLeading = lead(backend, parameters);
    }

    /** Clients that the application makes itself must not call AWS while its tests run elsewhere. */
    private static Runnable lead(Backend backend, BackendParameters parameters) {
        return backend.regionOfLedClients()
                .filter(region -> ApplicationSettings.leadsClients(parameters))
                .map(region -> ApplicationClients.leadTo(new Destination(backend.endpoint(), region, backend.name())))
                .orElse(() -> {});
    }

    /**
     * A run of its own, which the caller closes.
     *
     * @throws BackendUnavailableException if the backend cannot be had
     */
    public static CognitoRun start(BackendParameters parameters) {
        String name = parameters.get(BackendProviders.PARAMETER).orElse(BackendProviders.DEFAULT);
        Backend backend = BackendProviders.named(name).start(parameters);
        try {
            return new CognitoRun(backend, parameters);
        } catch (RuntimeException | Error e) {
            // An Error as well: parts of the SDK may be missing, or be of another version.
            backend.close();
            throw e;
        }
    }

    public Backend backend() {
        return backend;
    }

    public CallRecorder recorder() {
        return recorder;
    }

    public CognitoIdentityProviderClient client() {
        return client;
    }

    public Provisioner provisioner() {
        return provisioner;
    }

    public SharedPools sharedPools() {
        return sharedPools;
    }

    /** Made when the first test wants it: its HTTP client may not be on the class path of those that do not. */
    public synchronized CognitoIdentityProviderAsyncClient asyncClient() {
        if (asyncClient == null) {
            asyncClient = backend.newAsyncClient(listeners);
        }
        return asyncClient;
    }

    /** No test will ask for a pool any more. */
    public void end() {
        if (reusedPools != null) {
            reusedPools.end();
        }
    }

    @Override
    public void close() {
        end();
        try {
            deletePools();
        } finally {
            // Not before: the JVM may be told to end just now.
            endOfJvm.unregister();
            endOfLeading.run();
            closeClients();
        }
    }

    private void deletePools() {
        try {
            sharedPools.delete();
        } finally {
            if (backend.deletesPools()) {
                // What could not be deleted after its test, and what tests have made themselves and forgotten.
                leftovers.delete();
            }
        }
    }

    private void closeClients() {
        try {
            client.close();
            closeAsyncClient();
        } finally {
            backend.close();
        }
    }

    private synchronized void closeAsyncClient() {
        if (asyncClient != null) {
            asyncClient.close();
        }
    }
}
