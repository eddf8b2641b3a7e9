package org.cognitojunit.internal.endpoint;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.internal.remote.Issuers;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/**
 * What people use, and how it differs from this project's own emulator: the port that it has by default, and what its tokens
 * name as their issuer where it publishes no discovery document that says so.
 */
enum EndpointKind {
    /** Never run for this project. */
    MOTO("http://localhost:5000", "https://cognito-idp.{region}.amazonaws.com/{poolId}"),

    /** Never run for this project. */
    FLOCI("http://localhost:4566", null),

    /** Run, with version 5.3.0. */
    COGNITO_LOCAL("http://localhost:9229", null),

    /** Never run for this project. */
    MINISTACK("http://localhost:4566", "https://cognito-idp.{region}.amazonaws.com/{poolId}");

    private final URI endpoint;
    private final @Nullable String issuerTemplate;

    EndpointKind(String endpoint, @Nullable String issuerTemplate) {
        this.endpoint = URI.create(endpoint);
        this.issuerTemplate = issuerTemplate;
    }

    /** The kind that a parameter's value names. */
    static EndpointKind named(String parameter, String value) {
        return Arrays.stream(values())
                .filter(kind -> kind.inWords().equals(value.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new BackendUnavailableException(
                                parameter + " is '" + value
                                        + "', which is none that this extension knows. Set it to one of "
                                        + Arrays.stream(values())
                                                .map(EndpointKind::inWords)
                                                .collect(Collectors.joining(", "))
                                        + ", or leave it out and set cognito.endpoint and, where it is needed, cognito.endpoint.issuer."));
    }

    private String inWords() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    URI endpoint() {
        return endpoint;
    }

    /** Issuers as its discovery documents name them, and by its template where it publishes none. */
    Issuers issuers(URI at, Region region) {
        return issuerTemplate == null
                ? Issuers.discoveredAt(at)
                : Issuers.discoveredAt(at, issuerTemplate.replace("{region}", region.id()));
    }
}
