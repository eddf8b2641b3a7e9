package org.cognitojunit.emulator.internal.passkey;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Which pages may ask for the passkeys of a relying party: those of its domain and below, over TLS or on localhost. */
final class Origins {

    private static final String LOCALHOST = "localhost";

    private Origins() {}

    static boolean allows(String relyingPartyId, String origin) {
        URI uri;
        try {
            uri = new URI(origin);
        } catch (URISyntaxException e) {
            return false;
        }
        if (uri.getScheme() == null || uri.getHost() == null) {
            return false;
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https") || scheme.equals("http") && isIn(LOCALHOST, host);
        return secure && isIn(relyingPartyId.toLowerCase(Locale.ROOT), host);
    }

    private static boolean isIn(String domain, String host) {
        return host.equals(domain) || host.endsWith("." + domain);
    }
}
