package org.cognitojunit.internal.interception;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** Makes sockets that trust the emulator to the hosts that it answers for, and all others as before. */
final class HostSocketFactory extends SSLSocketFactory {

    private final AnsweredHosts hosts;
    private final SSLSocketFactory ours;
    private final SSLSocketFactory earlier;

    HostSocketFactory(AnsweredHosts hosts, SSLSocketFactory ours, SSLSocketFactory earlier) {
        this.hosts = hosts;
        this.ours = ours;
        this.earlier = earlier;
    }

    private SSLSocketFactory factoryFor(String host) {
        return hosts.of(host).isPresent() ? ours : earlier;
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return factoryFor(host).createSocket(socket, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return factoryFor(host).createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return factoryFor(host).createSocket(host, port, localHost, localPort);
    }

    // The others name no host, so they are none of ours.

    @Override
    public Socket createSocket() throws IOException {
        return earlier.createSocket();
    }

    @Override
    public Socket createSocket(Socket socket, InputStream consumed, boolean autoClose) throws IOException {
        return earlier.createSocket(socket, consumed, autoClose);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return earlier.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return earlier.createSocket(address, port, localAddress, localPort);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return earlier.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return earlier.getSupportedCipherSuites();
    }
}
