package org.cognitojunit.clients.browser;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.util.JSONArrayUtils;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.cognitojunit.clients.Executables;

/** Chromium without a window, on an empty page of {@code http://localhost}. */
public final class Chromium implements AutoCloseable {

    private static final String COMMAND = "chromium";
    private static final Duration START = Duration.ofSeconds(60);

    private final HttpServer page;
    private final Process process;
    private final DevTools tools;

    private Chromium(HttpServer page, Process process, DevTools tools) {
        this.page = page;
        this.process = process;
        this.tools = tools;
    }

    /** Whether this machine has it. */
    public static boolean isInstalled() {
        return Executables.has(COMMAND);
    }

    public static Chromium start() throws IOException {
        HttpServer page = emptyPage();
        Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
        Path profile = Files.createTempDirectory(target, COMMAND);
        Process process = new ProcessBuilder(
                        COMMAND,
                        "--headless=new",
                        // Its sandbox needs privileges that containers do not have; all that it sees is our own page.
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "http://localhost:" + page.getAddress().getPort() + "/")
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("output.txt").toFile())
                .start();
        try {
            Chromium chromium = new Chromium(page, process, DevTools.connect(debuggerOfPage(profile)));
            await("the page to be there")
                    .atMost(START)
                    .until(() -> chromium.evaluate("document.readyState + location.hostname")
                            .equals("completelocalhost"));
            // Passkeys are refused to a page that has not the focus, which without a window is a matter of luck.
            chromium.tools.call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
            chromium.tools.call("Page.bringToFront", Map.of());
            await("the page to have the focus")
                    .atMost(START)
                    .until(() ->
                            chromium.evaluate("String(document.hasFocus())").equals("true"));
            return chromium;
        } catch (RuntimeException e) {
            end(process);
            page.stop(0);
            throw e;
        }
    }

    private static HttpServer emptyPage() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] html = "<!doctype html><title>Passkeys</title>".getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        server.start();
        return server;
    }

    /** Chromium writes the port that it has chosen into its profile, and lists its pages there. */
    private static URI debuggerOfPage(Path profile) {
        Path portFile = profile.resolve("DevToolsActivePort");
        return await("Chromium to start; see " + profile.resolve("output.txt"))
                .atMost(START)
                .ignoreExceptions()
                .until(
                        () -> {
                            String port = Files.readAllLines(portFile).get(0);
                            return pages(URI.create("http://127.0.0.1:" + port + "/json/list"));
                        },
                        pages -> !pages.isEmpty())
                .get(0);
    }

    private static List<URI> pages(URI list) throws IOException, InterruptedException, ParseException {
        String json = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(list).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        return JSONArrayUtils.parse(json).stream()
                .map(target -> (Map<?, ?>) target)
                .filter(target -> "page".equals(target.get("type")))
                .map(target -> URI.create((String) target.get("webSocketDebuggerUrl")))
                .toList();
    }

    /**
     * Loads the page anew, which ends whatever the old one still asked for, and plugs in a new authenticator that makes passkeys
     * and says yes to everything, as a finger on a sensor would.
     */
    public Chromium withNewAuthenticator() {
        tools.call("WebAuthn.disable", Map.of());
        evaluate("window.old = 'old'");
        tools.call("Page.reload", Map.of());
        await("the page to be there again")
                .atMost(START)
                .ignoreExceptions()
                .until(() -> evaluate("document.readyState + window.old").equals("completeundefined"));
        tools.call("WebAuthn.enable", Map.of());
        tools.call(
                "WebAuthn.addVirtualAuthenticator",
                Map.of(
                        "options",
                        Map.of(
                                "protocol", "ctap2",
                                "transport", "internal",
                                "hasResidentKey", true,
                                "hasUserVerification", true,
                                "isUserVerified", true)));
        return this;
    }

    /** Goes to another page, as who prefers light or dark colours sees it. */
    public Chromium open(URI uri, String colorScheme) {
        tools.call(
                "Emulation.setEmulatedMedia",
                Map.of("media", "", "features", List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme))));
        tools.call("Page.navigate", Map.of("url", uri.toString()));
        await(uri + " to be there")
                .atMost(START)
                .ignoreExceptions()
                .until(() -> evaluate("document.readyState + location.href.split('#')[0]")
                        .equals("complete" + uri));
        return this;
    }

    /** Lays the open page out as on paper, until another one is opened. */
    public void print() {
        tools.call("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    /** What the open page looks like, in full length, as a PNG. */
    public byte[] screenshot(int width) {
        tools.call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        Map<?, ?> answer = tools.call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        return Base64.getDecoder().decode((String) answer.get("data"));
    }

    /**
     * The string that a script ends in, which may be promised.
     *
     * @throws AssertionError if the script fails; its message is the script's error
     */
    public String evaluate(String script) {
        Map<?, ?> answer = tools.call(
                "Runtime.evaluate",
                Map.of("expression", script, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        if (answer.get("exceptionDetails") instanceof Map<?, ?> failure) {
            Map<?, ?> exception = (Map<?, ?>) failure.get("exception");
            throw new AssertionError(String.valueOf(exception.get("description")));
        }
        return String.valueOf(((Map<?, ?>) answer.get("result")).get("value"));
    }

    @Override
    public void close() {
        tools.close();
        end(process);
        page.stop(0);
    }

    private static void end(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(10, SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
