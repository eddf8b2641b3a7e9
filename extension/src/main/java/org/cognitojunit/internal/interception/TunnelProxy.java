package org.cognitojunit.internal.interception;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cognitojunit.emulator.CognitoEmulator;

/**
 * A proxy on the loopback address that opens tunnels (RFC 9110, {@code CONNECT}) to the hosts that an emulator answers for, and to
 * no others: each leads to that emulator's TLS port. It never forwards anything to AWS.
 */
final class TunnelProxy implements AutoCloseable {

    private static final Pattern CONNECT = Pattern.compile("CONNECT ([A-Za-z0-9._-]+):(\\d{1,5}) HTTP/1\\.[01]");
    private static final int LONGEST_HEAD = 16 * 1024;
    private static final int HANDSHAKE_MILLIS = 10_000;

    private final AnsweredHosts hosts;
    private final ServerSocket listener;
    private final Set<Closeable> open = ConcurrentHashMap.newKeySet();

    private TunnelProxy(AnsweredHosts hosts, ServerSocket listener) {
        this.hosts = hosts;
        this.listener = listener;
    }

    static TunnelProxy start(AnsweredHosts hosts) {
        try {
            TunnelProxy proxy = new TunnelProxy(hosts, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            daemon("accept", proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "AWS's addresses cannot be answered here: no free port on the loopback address.", e);
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, "cognito-junit-aws-hosts-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    Proxy asProxy() {
        return new Proxy(Proxy.Type.HTTP, address());
    }

    InetSocketAddress address() {
        return new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort());
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                open.add(client);
                daemon("tunnel", () -> serve(client));
            } catch (IOException e) {
                // Closed, or a client that is gone already.
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            client.setSoTimeout(HANDSHAKE_MILLIS);
            String request = head(client.getInputStream());
            Matcher connect = CONNECT.matcher(request);
            if (!connect.matches() || !connect.group(2).equals("443")) {
                refuse(
                        client,
                        "This proxy opens tunnels to port 443 of AWS's hosts for user pools, and does nothing else.");
                return;
            }
            Optional<CognitoEmulator> emulator = hosts.of(connect.group(1));
            if (emulator.isEmpty()) {
                refuse(client, "No user pool of this JVM is known by AWS's address " + connect.group(1) + ".");
                return;
            }
            client.setSoTimeout(0);
            tunnel(client, emulator.get().tls().uri());
        } catch (IOException | IllegalStateException e) {
            // The client is gone, or the emulator is: there is nobody left to tell.
        } finally {
            open.remove(client);
        }
    }

    private void tunnel(Socket client, URI emulator) throws IOException {
        try (Socket server = new Socket(emulator.getHost(), emulator.getPort())) {
            open.add(server);
            try {
                server.setTcpNoDelay(true);
                answer(client, "HTTP/1.1 200 Connection established\r\n\r\n");
                daemon("answers", () -> copy(server, client));
                copy(client, server);
            } finally {
                open.remove(server);
            }
        }
    }

    /** Until one side ends, which ends both. */
    private static void copy(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // A connection that was closed in the middle is closed.
        }
    }

    /** The request line. The rest of the head is read and does not matter; what follows it belongs to the tunnel. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < LONGEST_HEAD && !head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return new BufferedReader(new java.io.StringReader(head.toString()))
                .lines()
                .findFirst()
                .orElse("");
    }

    private static void refuse(Socket client, String sentence) throws IOException {
        byte[] body = (sentence + "\n").getBytes(StandardCharsets.UTF_8);
        answer(
                client,
                "HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: " + body.length
                        + "\r\nConnection: close\r\n\r\n" + sentence + "\n");
    }

    private static void answer(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    /** Stops listening and closes all tunnels. */
    @Override
    public void close() {
        closeQuietly(listener);
        open.forEach(TunnelProxy::closeQuietly);
    }

    private static void closeQuietly(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            // It is not used any more, closed or not.
        }
    }
}
