package org.cognitojunit.internal.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.cognitojunit.backend.Backend;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.backend.Capability;
import org.cognitojunit.internal.remote.Issuers;
import org.cognitojunit.internal.remote.OwnCalls;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderBaseClientBuilder;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;

/** An account that was named, and that the credentials belong to. */
final class AwsBackend implements Backend {

    private static final System.Logger LOGGER = System.getLogger("org.cognitojunit");

    /** How long something just made may be unknown to the next call. */
    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(10);

    /** One for all clients of the run, since they share the account's limits. */
    private final RetryStrategy retries = AwsAccess.patientRetries();

    private final AwsAccess access;
    private final Region region;
    private final String account;
    private final Destination destination;
    private final Issuers issuers;
    private final Map<String, String> tags;
    private final Ceilings ceilings;
    private final Pace pace;
    private final OwnPools ownPools;
    private final PaidFeatures paidFeatures;
    private final CredentialsExpiry expiry = new CredentialsExpiry();

    private AwsBackend(
            AwsAccess access, Region region, LiveSettings settings, Destination destination, Map<String, String> tags) {
        this.access = access;
        this.region = region;
        this.account = settings.account();
        this.destination = destination;
        this.tags = tags;
        ceilings = new Ceilings(settings);
        paidFeatures = new PaidFeatures(settings.paidFeatures());
        double share = settings.ratePercent() / 100.0;
        pace = destination.isRehearsal() ? Pace.inRehearsal(share) : Pace.atAws(share);
        issuers =
                destination.isRehearsal() ? Issuers.discoveredAt(destination.endpoint(region)) : Issuers.ofAws(region);
        ownPools = new OwnPools(new NamedPools(lookups()), tags);
    }

    /** @throws BackendUnavailableException unless the region is allowed and the credentials are the account's */
    static AwsBackend start(AwsAccess access, LiveSettings settings) {
        Admission admission = Admission.to(access, settings, AwsAccess.STS_PATIENCE);
        AwsBackend backend = new AwsBackend(
                access,
                admission.region(),
                settings,
                admission.destination(),
                RunTags.of(admission.caller(), settings.lifetime()));
        LOGGER.log(
                System.Logger.Level.INFO,
                "cognito.backend={0}: account {1} in {2} as {3}. Its pools are named {4}*, and tagged {5}",
                backend.name(),
                settings.account(),
                admission.region(),
                admission.caller().arn(),
                backend.poolNamePrefix(),
                backend.tags);
        return backend;
    }

    @Override
    public String name() {
        return AwsBackendProvider.NAME + (destination.isRehearsal() ? " (rehearsal at " + endpoint() + ")" : "");
    }

    @Override
    public CognitoIdentityProviderClient newClient(ExecutionInterceptor recorder) {
        return configured(CognitoIdentityProviderClient.builder(), recorder).build();
    }

    @Override
    public CognitoIdentityProviderAsyncClient newAsyncClient(ExecutionInterceptor recorder) {
        return configured(CognitoIdentityProviderAsyncClient.builder(), recorder)
                .build();
    }

    private <B extends CognitoIdentityProviderBaseClientBuilder<B, ?>> B configured(
            B builder, ExecutionInterceptor recorder) {
        return access.cognito(builder, region)
                .credentialsProvider(expiry.watching(access.credentials()))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        // Before the recorder: what they refuse was never called.
                        .addExecutionInterceptor(expiry)
                        .addExecutionInterceptor(new KnownOperations())
                        .addExecutionInterceptor(ownPools)
                        .addExecutionInterceptor(new RunMarks(poolNamePrefix(), tags))
                        .addExecutionInterceptor(new MessageGuard())
                        .addExecutionInterceptor(paidFeatures)
                        .addExecutionInterceptor(ceilings)
                        .addExecutionInterceptor(recorder)
                        .addExecutionInterceptor(pace)
                        .retryStrategy(retries)
                        .build());
    }

    /** A client that no test has, and nobody records. */
    private CognitoIdentityProviderClient lookups() {
        return access.cognito(CognitoIdentityProviderClient.builder(), region)
                .credentialsProvider(expiry.watching(access.credentials()))
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .putExecutionAttribute(OwnCalls.MARK, true)
                        .addExecutionInterceptor(expiry)
                        .addExecutionInterceptor(pace)
                        .retryStrategy(retries)
                        .build())
                .build();
    }

    @Override
    public URI endpoint() {
        return destination.endpoint(region);
    }

    @Override
    public URI issuer(String userPoolId) {
        return issuers.issuer(userPoolId);
    }

    @Override
    public URI jwksUri(String userPoolId) {
        return issuers.published(userPoolId, "jwks.json");
    }

    @Override
    public Optional<String> accountId() {
        return Optional.of(account);
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.AWS_ADDRESSES);
    }

    /** A pool has no others. */
    @Override
    public void useAwsAddresses(String userPoolId) {}

    /** AWS decides which accounts have levels of assurance, and was seen to have none. */
    @Override
    public void useAcr(String userPoolId) {}

    @Override
    public String poolNamePrefix() {
        return RunTags.POOL_NAME_PREFIX;
    }

    @Override
    public Map<String, String> poolTags() {
        return tags;
    }

    /** Making and deleting pools is what AWS allows least of. */
    @Override
    public boolean reusesPools() {
        return true;
    }

    @Override
    public void usesExisting(String userPoolId, Collection<String> appClientIds) {
        ownPools.allowSignIns(userPoolId, appClientIds);
    }

    @Override
    public String remedyForLeftovers() {
        return "They are named " + poolNamePrefix() + "* and tagged cognito-junit:run="
                + tags.get("cognito-junit:run") + ". After " + tags.get("cognito-junit:expires")
                + " the sweeper deletes them: org.cognitojunit.sweeper.Main, with -Dcognito.live.account=" + account
                + " -Dcognito.live.sweep=delete" + LiveSettings.sweeping(region);
    }

    /** Repeats a call that does not see yet what the call before it made. */
    @Override
    public <T> T provision(Supplier<T> call) {
        try {
            return Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(500))
                    .atMost(VISIBLE_WITHIN)
                    .ignoreException(ResourceNotFoundException.class)
                    .until(call::get, any -> true);
        } catch (ConditionTimeoutException e) {
            // Once more, for the service's own words.
            return call.get();
        }
    }

    /** Other connections close with the clients. */
    @Override
    public void close() {
        ownPools.close();
        LOGGER.log(
                System.Logger.Level.INFO,
                "cognito.backend={0}: this run has made {1} user pools and {2} users.",
                name(),
                ceilings.pools(),
                ceilings.users());
    }
}
