package org.cognitojunit.emulator.internal;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How clients know the emulator.
 *
 * @param url what they all know it as; null where that depends
 * @param asCalled whether each knows it by the name that it calls it by
 */
public record PublicAddress(@Nullable URI url, boolean asCalled) {

    /** By the address that it listens on. */
    public static final PublicAddress ENDPOINT = new PublicAddress(null, false);

    /** By the name in the {@code Host} header of each request. */
    public static final PublicAddress HOST_HEADER = new PublicAddress(null, true);

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
        return new PublicAddress(path.isEmpty() ? url : url.resolve("/"), false);
    }
}
