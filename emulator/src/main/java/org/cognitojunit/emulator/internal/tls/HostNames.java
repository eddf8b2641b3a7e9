package org.cognitojunit.emulator.internal.tls;

import java.util.List;
import java.util.regex.Pattern;

/** What a server may be called in a certificate. */
final class HostNames {

    private static final Pattern DNS_NAME = Pattern.compile(
            "(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-f]*:[0-9a-f:.]+");

    /** What this machine is called by a client that does not say: TLS names no literal address. */
    static final List<String> LOCAL = List.of("localhost", "127.0.0.1", "::1");

    private HostNames() {}

    static boolean isAddress(String host) {
        return ADDRESS.matcher(host).matches();
    }

    /** Whether it may stand in a certificate; letters in lower case. */
    static boolean isName(String host) {
        return DNS_NAME.matcher(host).matches();
    }
}
