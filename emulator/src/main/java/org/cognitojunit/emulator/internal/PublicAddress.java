package org.cognitojunit.emulator.internal;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How clients know the emulator.
 *
 * @param url what they all know it as; null unless that is the kind
 */
public record PublicAddress(Kind kind, @Nullable URI url) {

    /** By which name pools are known. */
    public enum Kind {
        /** The address that the emulator listens on. */
        ENDPOINT,
        /** The name in the {@code Host} header of each request. */
        HOST_HEADER,
        /** AWS's own name of each pool's region. */
        AWS,
        /** One URL, whoever calls. */
        URL
    }

    public static final PublicAddress ENDPOINT = new PublicAddress(Kind.ENDPOINT, null);
    public static final PublicAddress HOST_HEADER = new PublicAddress(Kind.HOST_HEADER, null);
    public static final PublicAddress AWS = new PublicAddress(Kind.AWS, null);

    /** By one URL, whoever calls. */
    public static PublicAddress of(URI url) {
        boolean isWeb = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        boolean isBare = url.getRawQuery() == null && url.getRawFragment() == null && url.getRawUserInfo() == null;
        String path = url.getRawPath();
        if (!isWeb || url.getHost() == null || !isBare || !(path.isEmpty() || path.equals("/"))) {
            throw new IllegalArgumentException("publicUrl is '" + url
                    + "'; it must be http:// or https://, a host, perhaps a port, and nothing else, like"
                    + " http://localhost:9229.");
        }
        return new PublicAddress(Kind.URL, path.isEmpty() ? url : url.resolve("/"));
    }
}
