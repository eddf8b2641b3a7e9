package org.cognitojunit.internal.interception;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads clients to the tunnels for the hosts that are answered here, and everything else where it went before. */
final class HostProxySelector extends ProxySelector {

    private static final List<Proxy> DIRECT = List.of(Proxy.NO_PROXY);

    private final AnsweredHosts hosts;
    private final Proxy tunnels;
    private final @Nullable ProxySelector earlier;

    HostProxySelector(AnsweredHosts hosts, Proxy tunnels, @Nullable ProxySelector earlier) {
        this.hosts = hosts;
        this.tunnels = tunnels;
        this.earlier = earlier;
    }

    @Override
    public List<Proxy> select(URI uri) {
        if (isAnsweredHere(uri)) {
            return List.of(tunnels);
        }
        return earlier == null ? DIRECT : earlier.select(uri);
    }

    private boolean isAnsweredHere(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme())
                && (uri.getPort() == -1 || uri.getPort() == 443)
                && hosts.of(uri.getHost(), uri.getPath()).isPresent();
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        if (earlier != null && !address.equals(tunnels.address())) {
            earlier.connectFailed(uri, address, failure);
        }
    }
}
