package org.cognitojunit.emulator.internal.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cognitojunit.emulator.EmulatorRequest;

/**
 * A cookie that a response sets: for the pages of one domain, out of reach of scripts.
 *
 * @param path where browsers send it
 * @param secure whether browsers send it by TLS alone
 */
public record Cookie(String name, String value, String path, boolean secure) {

    /** The value of {@code Set-Cookie}, for a cookie that lasts as long as the browser. */
    public String set() {
        return name + "=" + value + "; Path=" + path + (secure ? "; Secure" : "") + "; HttpOnly; SameSite=Lax";
    }

    /** The same, for one that lasts a while. */
    public String set(Duration maxAge) {
        return set() + "; Max-Age=" + maxAge.toSeconds();
    }

    /** The value of {@code Set-Cookie} that removes it. */
    public String expired() {
        return new Cookie(name, "", path, secure).set() + "; Max-Age=0; Expires=Thu, 01-Jan-1970 00:00:10 GMT";
    }

    /** What a browser sends of a cookie. Of several with one name, the first is that of the longest path. */
    public static Optional<String> of(EmulatorRequest request, String name) {
        return request.headers().getOrDefault("Cookie", List.of()).stream()
                .flatMap(header -> Stream.of(header.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .map(value -> value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                        ? value.substring(1, value.length() - 1)
                        : value)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
