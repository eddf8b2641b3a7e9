package org.cognitojunit.backend;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cognitojunit.emulator.CognitoEmulator;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderAsyncClient;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * Something that answers the user pools API, for as long as one test run lasts. The extension makes every pool through the
 * API itself, so a backend only has to say where the API is and how to reach it. Implementations are thread-safe.
 */
public interface Backend extends AutoCloseable {

    /** The provider's name, for messages. */
    String name();

    /**
     * A new client for this backend, with region, credentials, endpoint and retries set. The caller closes it.
     *
     * @param recorder sees every call; the client must be built with it
     */
    CognitoIdentityProviderClient newClient(ExecutionInterceptor recorder);

    /**
     * The asynchronous twin of {@link #newClient}. Asked for only when a test wants one, since its HTTP client may not be on
     * the class path.
     *
     * @param recorder sees every call; the client must be built with it
     */
    CognitoIdentityProviderAsyncClient newAsyncClient(ExecutionInterceptor recorder);

    /** Where the API is, as an SDK's endpoint override. */
    URI endpoint();

    /** The issuer of a pool's tokens, their {@code iss} claim. */
    URI issuer(String userPoolId);

    /** Where a pool publishes its signing keys (RFC 7517). */
    URI jwksUri(String userPoolId);

    /** What this backend can do beyond the API. */
    Set<Capability> capabilities();

    /** The emulator behind this backend; present exactly where {@link Capability#EMULATOR} is. */
    default Optional<CognitoEmulator> emulator() {
        return Optional.empty();
    }

    /**
     * What the name of every pool made for a test begins with, so that a clean-up can tell them from others. Default: empty.
     * At most 60 characters of {@code [A-Za-z0-9_ +=,.@-]}.
     */
    default String poolNamePrefix() {
        return "";
    }

    /** The tags of every pool made for a test. Default: none. */
    default Map<String, String> poolTags() {
        return Map.of();
    }

    /** The id of the account that pools are in, where it is known without asking. Default: empty. */
    default Optional<String> accountId() {
        return Optional.empty();
    }

    /** Whether a pool is deleted when its test is done. Default: yes; no where the whole backend goes away with the run. */
    default boolean deletesPools() {
        return true;
    }

    /** How ids of pools and clients can be chosen. Default: they cannot. */
    default Optional<IdChoice> idChoice() {
        return Optional.empty();
    }

    /**
     * Gives a pool AWS's own addresses, where {@link Capability#AWS_ADDRESSES} is. Default: refused.
     *
     * @throws UnsupportedOperationException if pools have other addresses here
     */
    default void useAwsAddresses(String userPoolId) {
        throw new UnsupportedOperationException(
                "addresses = Addresses.AWS is for the backends embedded and aws; on '" + name()
                        + "' pools have the addresses of the emulator. Run with another backend, or put"
                        + " @RequiresCapability(Capability.AWS_ADDRESSES) on the test.");
    }

    /**
     * Has a pool's sign-ins have levels of assurance, where {@link Capability#ACR} is. Default: refused.
     *
     * @throws UnsupportedOperationException if there is no such switch here
     */
    default void useAcr(String userPoolId) {
        throw new UnsupportedOperationException("acr = true is for the backend embedded; '" + name()
                + "' has no switch for acr and amr in tokens. Run with another backend, or put"
                + " @RequiresCapability(Capability.ACR) on the test.");
    }

    /**
     * The region that SDK clients of the application under test are given, which are led to {@link #endpoint}. Default: none, they
     * are left alone.
     */
    default Optional<String> regionOfLedClients() {
        return Optional.empty();
    }

    /**
     * Whether a pool may serve several tests with the same settings, one after the other: emptied after each, and only if it is
     * then as it was when it was new. Default: no; yes where pools are dear. Such pools are not named after tests.
     */
    default boolean reusesPools() {
        return false;
    }

    /**
     * Told that tests use a pool which is there already: they read it and sign in to it. A backend that keeps tests off the pools
     * of others lets those calls through. Default: nothing.
     */
    default void usesExisting(String userPoolId, Collection<String> appClientIds) {}

    /** What to do about pools that could not be deleted, as a sentence for people. */
    default String remedyForLeftovers() {
        return "Delete them there by hand.";
    }

    /**
     * Makes one call that provisions a pool or something in it. A backend whose writes take a while to be seen repeats the
     * call here until what went before it is visible; the default makes it once.
     *
     * @param call one SDK call
     */
    default <T> T provision(Supplier<T> call) {
        return call.get();
    }

    /**
     * The end of what the backend has logged since then, to be shown with a test that failed; secrets that the test knows are
     * taken out of it. Default: nothing is logged.
     *
     * @param since when the test began
     */
    default Optional<String> logSince(Instant since) {
        return Optional.empty();
    }

    /** Gives back what {@link BackendProvider#start} took. The clients are closed by then. */
    @Override
    void close();
}
