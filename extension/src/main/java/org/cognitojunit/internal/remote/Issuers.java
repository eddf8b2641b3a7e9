package org.cognitojunit.internal.remote;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;

/** What the tokens of pools say in their {@code iss} claim, and where the pools publish their documents. */
public final class Issuers {

    /** What stands for a pool's id in a template. */
    private static final String POOL = "{poolId}";

    private static final int TIMEOUT_MILLIS = 10_000;

    private final String base;
    private final UnaryOperator<String> source;
    private final Map<String, URI> known = new ConcurrentHashMap<>();

    private Issuers(URI base, @Nullable String fallback, @Nullable UnaryOperator<String> source) {
        this.base = base.toString().replaceAll("/+$", "");
        String byDefault = fallback == null ? this.base + "/" + POOL : fallback;
        this.source = source == null ? poolId -> discovered(poolId, byDefault.replace(POOL, poolId)) : source;
    }

    /**
     * Issuers as the emulator at a URL names them in each pool's discovery document; {@code <endpoint>/<poolId>} where it
     * publishes none. An emulator in a container, for example, names itself by a host and port of its own.
     */
    public static Issuers discoveredAt(URI endpoint) {
        return new Issuers(endpoint, null, null);
    }

    /** The same, and by a template where the emulator publishes no document. */
    public static Issuers discoveredAt(URI endpoint, String fallback) {
        return new Issuers(endpoint, fallback, null);
    }

    /** Issuers by a template, such as {@code https://cognito-idp.us-east-1.amazonaws.com/{poolId}}. */
    public static Issuers byTemplate(URI endpoint, String template) {
        return new Issuers(endpoint, null, poolId -> template.replace(POOL, poolId));
    }

    /** Issuers of AWS itself. */
    public static Issuers ofAws(Region region) {
        URI host = AwsHosts.cognito(region);
        return new Issuers(host, null, poolId -> host + "/" + poolId);
    }

    public URI issuer(String userPoolId) {
        return known.computeIfAbsent(userPoolId, id -> URI.create(source.apply(id)));
    }

    /** Where the pool publishes a document. */
    public URI published(String userPoolId, String document) {
        return URI.create(base + "/" + userPoolId + "/.well-known/" + document);
    }

    private String discovered(String userPoolId, String byDefault) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    published(userPoolId, "openid-configuration").toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try (InputStream body = connection.getInputStream()) {
                String document = new String(body.readAllBytes(), StandardCharsets.UTF_8);
                String issuer = JSONObjectUtils.getString(JSONObjectUtils.parse(document), "issuer");
                return issuer == null ? byDefault : issuer;
            }
        } catch (IOException | ParseException e) {
            // No such document: not every emulator has one.
            return byDefault;
        }
    }
}
