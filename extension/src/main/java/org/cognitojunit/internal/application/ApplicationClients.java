package org.cognitojunit.internal.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leads every SDK client for user pools that is made in this JVM to a backend, by the SDK's system properties. What the developer
 * has set stays: an endpoint of their own, a region, credentials. Of several destinations at a time the newest counts. At the end
 * of the last, each property has the value that it had before, unless somebody else has changed it since.
 */
public final class ApplicationClients {

    /** Newer SDKs read it; {@link CallsToAws} refuses the calls of older ones. */
    static final String ENDPOINT = "aws.endpointUrlCognitoIdentityProvider";

    private static final String ENDPOINT_VARIABLE = "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER";
    private static final String REGION = "aws.region";
    private static final String ACCESS_KEY = "aws.accessKeyId";
    private static final String SECRET_KEY = "aws.secretAccessKey";

    private static final List<Destination> DESTINATIONS = new ArrayList<>();
    private static final Map<String, String> OURS = new LinkedHashMap<>();

    private ApplicationClients() {}

    /**
     * Leads clients that are made from now on.
     *
     * @return ends it; once is enough
     */
    public static Runnable leadTo(Destination destination) {
        synchronized (DESTINATIONS) {
            // By identity: two runs may lead to equal destinations.
            Destination own = new Destination(destination.endpoint(), destination.region(), destination.backend());
            DESTINATIONS.add(own);
            apply(own);
            return () -> end(own);
        }
    }

    private static void end(Destination destination) {
        synchronized (DESTINATIONS) {
            DESTINATIONS.removeIf(candidate -> candidate == destination);
            newest().ifPresentOrElse(ApplicationClients::apply, ApplicationClients::restore);
        }
    }

    /** Where clients are led now. */
    static Optional<Destination> current() {
        synchronized (DESTINATIONS) {
            return newest();
        }
    }

    private static Optional<Destination> newest() {
        return DESTINATIONS.isEmpty() ? Optional.empty() : Optional.of(DESTINATIONS.get(DESTINATIONS.size() - 1));
    }

    private static void apply(Destination destination) {
        if (isFree(ENDPOINT) && System.getenv(ENDPOINT_VARIABLE) == null) {
            set(ENDPOINT, destination.endpoint().toString());
        }
        if (isFree(REGION) && !DeveloperSettings.haveRegion()) {
            set(REGION, destination.region());
        }
        if (isFree(ACCESS_KEY) && isFree(SECRET_KEY) && !DeveloperSettings.haveCredentials()) {
            set(ACCESS_KEY, "test");
            set(SECRET_KEY, "test");
        }
    }

    /** Whether a property has no value, or one from here. */
    private static boolean isFree(String property) {
        String value = System.getProperty(property);
        return value == null || value.equals(OURS.get(property));
    }

    private static void set(String property, String value) {
        System.setProperty(property, value);
        OURS.put(property, value);
    }

    private static void restore() {
        OURS.forEach((property, value) -> clearIfStill(property, value));
        OURS.clear();
    }

    private static void clearIfStill(String property, @Nullable String value) {
        if (System.getProperty(property) != null && System.getProperty(property).equals(value)) {
            System.clearProperty(property);
        }
    }
}
