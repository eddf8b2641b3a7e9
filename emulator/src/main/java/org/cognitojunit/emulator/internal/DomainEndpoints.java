package org.cognitojunit.emulator.internal;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.login.CsrfToken;
import org.cognitojunit.emulator.internal.oauth.AuthorizationRequest;
import org.cognitojunit.emulator.internal.oauth.DomainRequest;
import org.cognitojunit.emulator.internal.oauth.DomainRouter;
import org.cognitojunit.emulator.internal.oauth.DomainRouter.Route;
import org.cognitojunit.emulator.internal.oauth.Endpoint;
import org.cognitojunit.emulator.internal.oauth.ErrorPage;
import org.cognitojunit.emulator.internal.oauth.OAuthError;
import org.cognitojunit.emulator.internal.oauth.Refused;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.web.Parameters;
import org.cognitojunit.emulator.internal.web.Parameters.MalformedException;

/** The endpoints and pages at the domains of pools, and what all their answers have in common. */
final class DomainEndpoints {

    private static final System.Logger LOG = System.getLogger(DomainEndpoints.class.getName());

    /** What a query is made of; nothing else may get from it into a header. */
    private static final Pattern QUERY = Pattern.compile("[!-~]*");

    private static final Map<String, String> EVERYWHERE = Map.of(
            "Cache-Control", "no-cache, no-store, max-age=0, must-revalidate",
            "Pragma", "no-cache",
            "Expires", "0",
            "X-Content-Type-Options", "nosniff",
            "X-XSS-Protection", "1; mode=block",
            "Strict-Transport-Security", "max-age=31536000 ; includeSubDomains",
            "X-Frame-Options", "DENY",
            "Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "Server", "Server");

    private final Map<String, Endpoint> byPath;
    private final DomainRouter router;
    private final Supplier<String> uuids;

    DomainEndpoints(
            List<Endpoint> endpoints,
            UserPools pools,
            Function<String, Optional<String>> poolOfIssuer,
            Supplier<String> uuids) {
        byPath = endpoints.stream().collect(Collectors.toMap(Endpoint::path, endpoint -> endpoint));
        router = new DomainRouter(pools, poolOfIssuer, byPath.keySet());
        this.uuids = uuids;
    }

    /** Where a request leads; empty if it is for no domain. */
    Optional<Route> route(EmulatorRequest request) {
        return router.of(request);
    }

    EmulatorResponse answer(EmulatorRequest request, Route route) {
        Endpoint endpoint = byPath.get(route.path());
        String id = uuids.get();
        if (endpoint.isOpenToScripts() && Cors.isPreflight(request)) {
            return Cors.preflight(
                    request,
                    String.join(",", endpoint.methods().stream().sorted().toList()),
                    id);
        }
        String csrf = uuids.get();
        EmulatorResponse answer = answer(endpoint, request, route, csrf, id);
        Map<String, String> headers = new LinkedHashMap<>(EVERYWHERE);
        headers.put("x-amz-cognito-request-id", id);
        headers.putAll(answer.headers());
        if (endpoint.isOpenToScripts()) {
            headers.put("Access-Control-Allow-Origin", "*");
        }
        return new EmulatorResponse(
                answer.status(), headers, cookies(request, route, csrf, id, answer.cookies()), answer.body());
    }

    private static List<String> cookies(
            EmulatorRequest request, Route route, String csrf, String id, List<String> others) {
        List<String> cookies = new ArrayList<>();
        cookies.add(emptyRequest(request, route, csrf, id)
                .cookie(CsrfToken.COOKIE, csrf)
                .set());
        cookies.addAll(others);
        return cookies;
    }

    private static DomainRequest emptyRequest(EmulatorRequest request, Route route, String csrf, String id) {
        return new DomainRequest(
                request,
                route.pool(),
                route.domain(),
                route.prefix(),
                route.path(),
                Parameters.NONE,
                Parameters.NONE,
                csrf,
                id);
    }

    private EmulatorResponse answer(Endpoint endpoint, EmulatorRequest request, Route route, String csrf, String id) {
        try {
            if (!endpoint.methods().contains(request.method())) {
                throw refused(endpoint, 405);
            }
            if (!QUERY.matcher(request.query()).matches()) {
                throw refused(endpoint, 400);
            }
            return answer(
                    endpoint,
                    new DomainRequest(
                            request,
                            route.pool(),
                            route.domain(),
                            route.prefix(),
                            route.path(),
                            Parameters.ofQuery(request),
                            Parameters.ofForm(request),
                            csrf,
                            id));
        } catch (MalformedException malformed) {
            return refused(endpoint, 400).response();
        } catch (Refused refused) {
            return refused.response();
        }
    }

    private static EmulatorResponse answer(Endpoint endpoint, DomainRequest request) {
        try {
            return endpoint.answer(request);
        } catch (Refused refused) {
            return refused.response();
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "The emulator failed at " + endpoint.path() + ". This is a bug in it.", bug);
            return failure(endpoint, request).response();
        }
    }

    /** The answer to a failure inside: in the body, or at the redirect URI where that can be trusted. */
    private static Refused failure(Endpoint endpoint, DomainRequest request) {
        OAuthError error = OAuthError.of("server_error");
        if (endpoint.isOpenToScripts()) {
            return error.inBody();
        }
        try {
            return error.at(AuthorizationRequest.of(request).target());
        } catch (RuntimeException untrusted) {
            return ErrorPage.refusal(error.error());
        }
    }

    /** A request that cannot be read is refused in the way of the endpoint. */
    private static Refused refused(Endpoint endpoint, int status) {
        if (endpoint.isOpenToScripts()) {
            return OAuthError.of("invalid_request").inBody(status);
        }
        EmulatorResponse page = ErrorPage.refusal("").response();
        return new Refused(new EmulatorResponse(status, page.headers(), page.body()));
    }
}
