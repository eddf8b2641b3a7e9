package org.cognitojunit.live;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Stands before an account and passes every byte on, except the Date of its answers: the rest is signed and stays as it is. */
final class DateRelay implements AutoCloseable {

    private static final String DATE = "Date: ";

    private final ServerSocket server;
    private final URI account;
    private final UnaryOperator<String> change;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private DateRelay(URI account, UnaryOperator<String> change) {
        this.account = account;
        this.change = change;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** The answers have no Date. */
    static DateRelay withoutDate(URI account) {
        return new DateRelay(account, line -> "");
    }

    /** The answers have a Date that says this. */
    static DateRelay saying(String date, URI account) {
        return new DateRelay(account, line -> DATE + date + "\r\n");
    }

    /** The account's clock is ahead by so much, or behind. */
    static DateRelay ahead(Duration by, URI account) {
        return new DateRelay(
                account,
                line -> DATE
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                dateIn(line).plus(by).atOffset(ZoneOffset.UTC)) + "\r\n");
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private static Instant dateIn(String line) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                line.substring(DATE.length()).strip(), Instant::from);
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = opened(server.accept());
            Socket service = opened(new Socket(account.getHost(), account.getPort()));
            start(() -> {
                try (client;
                        service) {
                    client.getInputStream().transferTo(service.getOutputStream());
                }
            });
            start(() -> {
                try (client;
                        service) {
                    answer(new BufferedInputStream(service.getInputStream()), client.getOutputStream());
                }
            });
        }
    }

    private Socket opened(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    private void answer(InputStream from, OutputStream to) throws IOException {
        StringBuilder head = new StringBuilder();
        int length = 0;
        for (String line = line(from); !line.isEmpty(); line = line(from)) {
            head.append(line.startsWith(DATE) ? change.apply(line) : line);
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(
                        line.substring("Content-Length: ".length()).strip());
            }
            if (line.equals("\r\n")) {
                to.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
                to.write(from.readNBytes(length));
                to.flush();
                head.setLength(0);
                length = 0;
            }
        }
    }

    /** With its end; empty when the connection is at its own. */
    private static String line(InputStream from) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = from.read(); next >= 0; next = from.read()) {
            line.append((char) next);
            if (next == '\n') {
                break;
            }
        }
        return line.toString();
    }

    private static void start(Relaying relaying) {
        Thread thread = new Thread(() -> {
            try {
                relaying.run();
            } catch (IOException e) {
                // The connection is closed, and so is what the other side has of it.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private interface Relaying {
        void run() throws IOException;
    }
}
