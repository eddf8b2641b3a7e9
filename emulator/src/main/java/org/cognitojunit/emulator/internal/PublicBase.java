package org.cognitojunit.emulator.internal;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.internal.PublicAddress.Kind;
import org.jspecify.annotations.Nullable;

/** What the issuers of all pools begin with, which may depend on the request under way. */
final class PublicBase {

    /** A name or an address, and a port: nothing else may get from a header into tokens and documents. */
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");

    private final PublicAddress address;
    private final ThreadLocal<@Nullable String> ofThisRequest = new ThreadLocal<>();
    private final Set<String> poolsOfAws = ConcurrentHashMap.newKeySet();
    private volatile String endpoint = "";

    PublicBase(PublicAddress address) {
        this.address = address;
    }

    void servedAt(URI uri) {
        endpoint = uri.toString();
    }

    /** Answers a request, with issuers as its client knows them. */
    <T> T during(EmulatorRequest request, Supplier<T> answer) {
        Optional<String> host = address.kind() == Kind.HOST_HEADER ? host(request) : Optional.empty();
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

    /** From now on this pool is known by AWS's own name. */
    void useAwsAddresses(String userPoolId) {
        poolsOfAws.add(userPoolId);
    }

    URI issuer(String userPoolId) {
        return URI.create(base(userPoolId) + "/" + userPoolId);
    }

    private String base(String userPoolId) {
        if (isOfAws(userPoolId)) {
            return "https://" + AwsNames.apiOf(userPoolId);
        }
        String called = ofThisRequest.get();
        if (called != null) {
            return called;
        }
        return address.url() == null ? endpoint : address.url().toString().replaceAll("/$", "");
    }

    boolean isOfAws(String userPoolId) {
        return address.kind() == Kind.AWS || poolsOfAws.contains(userPoolId);
    }

    /** The pool whose issuer this is; by whatever name, where any may do: whose token it is, its signature says. */
    Optional<String> poolOf(String issuer) {
        String poolId = issuer.substring(issuer.lastIndexOf('/') + 1);
        boolean anyNameWillDo = address.kind() == Kind.HOST_HEADER && !isOfAws(poolId);
        return anyNameWillDo || issuer.equals(base(poolId) + "/" + poolId) ? Optional.of(poolId) : Optional.empty();
    }
}
