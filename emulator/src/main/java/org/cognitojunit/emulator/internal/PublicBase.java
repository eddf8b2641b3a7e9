package org.cognitojunit.emulator.internal;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.cognitojunit.emulator.EmulatorRequest;
import org.jspecify.annotations.Nullable;

/** What the issuers of all pools begin with, which may depend on the request under way. */
final class PublicBase {

    /** A name or an address, and a port: nothing else may get from a header into tokens and documents. */
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");

    private final PublicAddress address;
    private final ThreadLocal<@Nullable String> ofThisRequest = new ThreadLocal<>();
    private volatile String endpoint = "";

    PublicBase(PublicAddress address) {
        this.address = address;
    }

    void servedAt(URI uri) {
        endpoint = uri.toString();
    }

    /** Answers a request, with issuers as its client knows them. */
    <T> T during(EmulatorRequest request, Supplier<T> answer) {
        Optional<String> host = address.asCalled() ? host(request) : Optional.empty();
        if (host.isEmpty()) {
            return answer.get();
        }
        ofThisRequest.set("http://" + host.get());
        try {
            return answer.get();
        } finally {
            ofThisRequest.remove();
        }
    }

    private static Optional<String> host(EmulatorRequest request) {
        return request.header("Host").filter(host -> HOST.matcher(host).matches());
    }

    URI issuer(String userPoolId) {
        return URI.create(base() + "/" + userPoolId);
    }

    private String base() {
        String called = ofThisRequest.get();
        if (called != null) {
            return called;
        }
        return address.url() == null ? endpoint : address.url().toString().replaceAll("/$", "");
    }

    /** The pool whose issuer this is; by whatever name, where any may do: whose token it is, its signature says. */
    Optional<String> poolOf(String issuer) {
        String base = address.asCalled() ? issuer.substring(0, Math.max(0, issuer.lastIndexOf('/'))) : base();
        return issuer.startsWith(base + "/") ? Optional.of(issuer.substring(base.length() + 1)) : Optional.empty();
    }
}
