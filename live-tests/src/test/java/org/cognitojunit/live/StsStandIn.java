package org.cognitojunit.live;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Answers GetCallerIdentity, and nothing else, as AWS STS would: also with refusals that no emulator gives. */
final class StsStandIn implements AutoCloseable {

    private final HttpServer server;

    private StsStandIn(HttpServer server) {
        this.server = server;
    }

    /** One that says that every caller belongs to an account. */
    static StsStandIn ofAccount(int port, String account) throws IOException {
        return answering(
                port,
                200,
                "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><GetCallerIdentityResult>"
                        + "<Arn>arn:aws:iam::" + account
                        + ":user/rehearsal</Arn><UserId>AIDAREHEARSAL</UserId><Account>"
                        + account + "</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>1</RequestId>"
                        + "</ResponseMetadata></GetCallerIdentityResponse>");
    }

    /** One that refuses every caller. */
    static StsStandIn refusing(String code, String message) throws IOException {
        return answering(0, 403, refusal(code, message));
    }

    private static String refusal(String code, String message) {
        return "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type><Code>"
                + code + "</Code><Message>" + message + "</Message></Error><RequestId>1</RequestId></ErrorResponse>";
    }

    private static StsStandIn answering(int port, int status, String xml) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean isKnown = request.contains("Action=GetCallerIdentity");
            byte[] body = (isKnown ? xml : refusal("InvalidAction", "This stand-in knows GetCallerIdentity only."))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            exchange.sendResponseHeaders(isKnown ? status : 400, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        return new StsStandIn(server);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
