package org.cognitojunit.emulator.internal.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/** Asks another process whether it is well; images without curl have no other way. */
public final class HealthCheck {

    private static final int PATIENCE_MILLIS = 3_000;

    private final URI asked;

    private HealthCheck(URI asked) {
        this.asked = asked;
    }

    /** Of the emulator that has been started on this machine with the same options. */
    public static HealthCheck of(Options options) {
        String host = options.host()
                .filter(address -> !address.equals("0.0.0.0") && !address.equals("::"))
                .orElse("127.0.0.1");
        String authority = host.indexOf(':') < 0 ? host : "[" + host + "]";
        return new HealthCheck(URI.create("http://" + authority + ":" + options.port() + "/health"));
    }

    /** What came of it. */
    public record Result(boolean isGood, String inWords) {}

    public Result ask() {
        try {
            HttpURLConnection connection = (HttpURLConnection) asked.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            int status = connection.getResponseCode();
            return new Result(status == 200, asked + " answers " + status + ".");
        } catch (IOException e) {
            return new Result(false, asked + " does not answer (" + e.getMessage() + ").");
        }
    }
}
