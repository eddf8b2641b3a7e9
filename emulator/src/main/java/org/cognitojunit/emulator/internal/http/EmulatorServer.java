package org.cognitojunit.emulator.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.bootstrap.HttpServer;
import org.apache.hc.core5.http.impl.bootstrap.ServerBootstrap;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestConformance;
import org.apache.hc.core5.http.protocol.RequestValidateHost;
import org.apache.hc.core5.http.protocol.ResponseContent;
import org.apache.hc.core5.http.protocol.ResponseDate;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.URIAuthority;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.EmulatorResponse;
import org.jspecify.annotations.Nullable;

/** httpcore5's blocking server in front of a function from request to response. */
public final class EmulatorServer implements AutoCloseable {

    /** No file with users is longer, and no call. What is longer is refused, and need not be read to its end for that. */
    private static final int LONGEST_FILE = 100 * 1024 * 1024;

    private static final int LONGEST_CALL = 10 * 1024 * 1024;

    private static final Http1Config BOUNDED_HEADERS = Http1Config.custom()
            .setMaxLineLength(64 * 1024)
            .setMaxHeaderCount(256)
            .build();

    /** One for all servers of the JVM, which share its heap. */
    private static final ReadingBudget BUDGET = ReadingBudget.ofHeap();

    private final HttpServer server;
    private final URI uri;
    private volatile boolean closed;

    private EmulatorServer(HttpServer server, URI uri) {
        this.server = server;
        this.uri = uri;
    }

    /**
     * Listens and returns at once. Whoever connects before the address is known to all waits for it.
     *
     * @param port 0 for a free one
     * @param tls what to listen with; null for no TLS
     * @param bound is told the address before the first request is handled
     * @throws IllegalStateException if the address cannot be listened on
     */
    public static EmulatorServer start(
            String bindAddress,
            int port,
            @Nullable SSLContext tls,
            Consumer<URI> bound,
            Function<EmulatorRequest, EmulatorResponse> handler) {
        CompletableFuture<Function<EmulatorRequest, EmulatorResponse>> ready = new CompletableFuture<>();
        try {
            HttpServer server = ServerBootstrap.bootstrap()
                    .setLocalAddress(InetAddress.getByName(bindAddress))
                    .setListenerPort(port)
                    .setSocketConfig(SocketConfig.custom()
                            .setTcpNoDelay(true)
                            // Else a port stays taken for a minute after an emulator that had open connections.
                            .setSoReuseAddress(true)
                            .setSoTimeout(5, TimeUnit.MINUTES)
                            .build())
                    .setHttp1Config(BOUNDED_HEADERS)
                    .setSslContext(tls)
                    .setHttpProcessor(processor())
                    .setRequestRouter((request, context) -> (req, res, ctx) -> serve(ready.join(), req, res, ctx))
                    .create();
            server.start();
            String host = server.getInetAddress().isAnyLocalAddress() ? "127.0.0.1" : bindAddress;
            String authority = host.indexOf(':') < 0 ? host : "[" + host + "]";
            URI uri = URI.create((tls == null ? "http://" : "https://") + authority + ":" + server.getLocalPort());
            bound.accept(uri);
            ready.complete(handler);
            return new EmulatorServer(server, uri);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The emulator cannot listen on " + bindAddress + ":" + port + " (" + e.getMessage()
                            + "). Choose another port, or 0 for a free one.",
                    e);
        }
    }

    /** httpcore's own, less what closes the connection after HTTP 400. Cognito keeps it, as most of its refusals are 400. */
    private static HttpProcessor processor() {
        return HttpProcessorBuilder.create()
                .addAll(new ResponseDate(), new ResponseContent())
                .addAll(new RequestValidateHost(), new RequestConformance())
                .build();
    }

    public URI uri() {
        return uri;
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        server.close(CloseMode.IMMEDIATE);
    }

    private static void serve(
            Function<EmulatorRequest, EmulatorResponse> handler,
            ClassicHttpRequest request,
            ClassicHttpResponse response,
            HttpContext context)
            throws IOException {
        if (!isForHostOfHandshake(request, HttpCoreContext.cast(context))) {
            response.setCode(HttpStatus.SC_MISDIRECTED_REQUEST);
            return;
        }
        Optional<ReadingBudget.Room> room = BUDGET.roomFor(size(request));
        if (room.isEmpty()) {
            response.setCode(HttpStatus.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            answer(handler.apply(read(request, address(HttpCoreContext.cast(context)))), response);
        } finally {
            room.get().close();
        }
    }

    private static void answer(EmulatorResponse answer, ClassicHttpResponse response) {
        response.setCode(answer.status());
        answer.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Content-Type")) {
                response.setHeader(name, value);
            }
        });
        String contentType = answer.headers().get("Content-Type");
        response.setEntity(new ByteArrayEntity(
                answer.body(), contentType == null ? null : org.apache.hc.core5.http.ContentType.parse(contentType)));
    }

    /** RFC 9110, 7.4: a request for one host does not come by a connection that was opened to another. */
    private static boolean isForHostOfHandshake(ClassicHttpRequest request, HttpCoreContext context) {
        if (!(context.getSSLSession() instanceof ExtendedSSLSession session)) {
            return true;
        }
        URIAuthority asked = request.getAuthority();
        return session.getRequestedServerNames().stream()
                .filter(SNIHostName.class::isInstance)
                .map(name -> ((SNIHostName) name).getAsciiName())
                .allMatch(name -> asked != null && name.equalsIgnoreCase(asked.getHostName()));
    }

    private static String address(HttpCoreContext context) {
        EndpointDetails connection = context.getEndpointDetails();
        return connection.getRemoteAddress() instanceof InetSocketAddress remote
                ? remote.getAddress().getHostAddress()
                : "unknown";
    }

    /** How many bytes the body of a request can become. One that does not tell counts as the largest. */
    private static long size(ClassicHttpRequest request) {
        HttpEntity entity = request.getEntity();
        if (entity == null) {
            return 0;
        }
        boolean tells = entity.getContentLength() >= 0 && entity.getContentEncoding() == null;
        return tells ? Math.min(entity.getContentLength(), longest(request)) : longest(request);
    }

    private static int longest(ClassicHttpRequest request) {
        return Method.PUT.isSame(request.getMethod()) ? LONGEST_FILE : LONGEST_CALL;
    }

    private static EmulatorRequest read(ClassicHttpRequest request, String clientAddress) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : request.getHeaders()) {
            headers.computeIfAbsent(header.getName(), n -> new ArrayList<>()).add(header.getValue());
        }
        HttpEntity entity = request.getEntity();
        byte[] body = entity == null ? new byte[0] : entity.getContent().readNBytes(longest(request) + 1);
        String path = request.getPath();
        int query = path.indexOf('?');
        return new EmulatorRequest(
                request.getMethod(), query < 0 ? path : path.substring(0, query), headers, body, clientAddress);
    }
}
