package org.cognitojunit.live;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Answers GetCallerIdentity as the AWS Security Token Service words it, and nothing else: for tests of the account check,
 * and for rehearsals of a live run. Whoever signs, and however, is told the same account.
 *
 * <pre>{@code
 * java live-tests/src/test/java/org/cognitojunit/live/StsStandIn.java 9230 123456789012
 * }</pre>
 */
final class StsStandIn implements AutoCloseable {

    private static final String IDENTITY = """
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
              <GetCallerIdentityResult>
                <Arn>arn:aws:iam::%1$s:user/%2$s</Arn>
                <UserId>AIDACKCEVSQ6C2EXAMPLE</UserId>
                <Account>%1$s</Account>
              </GetCallerIdentityResult>
              <ResponseMetadata>
                <RequestId>01234567-89ab-cdef-0123-456789abcdef</RequestId>
              </ResponseMetadata>
            </GetCallerIdentityResponse>
            """;

    private static final String REFUSAL = """
            <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
              <Error>
                <Type>Sender</Type>
                <Code>%s</Code>
                <Message>%s</Message>
              </Error>
              <RequestId>01234567-89ab-cdef-0123-456789abcdef</RequestId>
            </ErrorResponse>
            """;

    private final HttpServer server;

    private StsStandIn(int port, int status, String answer) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> serve(exchange, status, answer));
        server.start();
    }

    public static void main(String[] args) throws IOException {
        StsStandIn standIn = new StsStandIn(Integer.parseInt(args[0]), 200, IDENTITY.formatted(args[1], "rehearsal"));
        System.out.println("Every caller is told account " + args[1] + " at " + standIn.endpoint());
    }

    static StsStandIn ofUser(String name, String account) throws IOException {
        return new StsStandIn(0, 200, IDENTITY.formatted(account, name));
    }

    static StsStandIn thatRefuses(String code, String message) throws IOException {
        return new StsStandIn(0, 403, REFUSAL.formatted(code, message));
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void serve(HttpExchange exchange, int status, String answer) throws IOException {
        try (exchange) {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean isUnderstood = request.contains("Action=GetCallerIdentity");
            String body = isUnderstood
                    ? answer
                    : REFUSAL.formatted("InvalidAction", "This stand-in answers GetCallerIdentity only.");
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            exchange.sendResponseHeaders(isUnderstood ? status : 400, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
