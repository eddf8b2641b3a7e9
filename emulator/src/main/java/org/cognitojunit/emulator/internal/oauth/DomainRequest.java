package org.cognitojunit.emulator.internal.oauth;

import java.util.Optional;
import org.cognitojunit.emulator.EmulatorRequest;
import org.cognitojunit.emulator.internal.api.CallOrigin;
import org.cognitojunit.emulator.internal.hosting.PoolDomain;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.web.Cookie;
import org.cognitojunit.emulator.internal.web.Parameters;

/**
 * A request to the domain of a pool.
 *
 * @param prefix what stands before {@link #path} in the URL: empty, or the pool's id
 * @param path the path as AWS has it, for example {@code /oauth2/authorize}
 * @param query the parameters of the query
 * @param form the parameters of the form
 * @param csrf what the next form has to bring back
 * @param id the id of the request, which is that of a sign-in event
 */
public record DomainRequest(
        EmulatorRequest http,
        UserPool pool,
        PoolDomain domain,
        String prefix,
        String path,
        Parameters query,
        Parameters form,
        String csrf,
        String id) {

    /** The parameters of the query and the form. */
    public Parameters parameters() {
        return query.and(form);
    }

    /** Where the request came from. */
    public CallOrigin origin() {
        return new CallOrigin(http.header("User-Agent").orElse(""), http.clientAddress());
    }

    public boolean isPost() {
        return http.method().equals("POST");
    }

    /** A URL on this domain, with a query that is encoded already. */
    public String url(String path, String query) {
        return prefix + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** A cookie for the pages of this domain. */
    public Cookie cookie(String name, String value) {
        boolean secure = http.header("X-Forwarded-Proto")
                .filter("https"::equalsIgnoreCase)
                .isPresent();
        return new Cookie(name, value, prefix.isEmpty() ? "/" : prefix, secure);
    }

    /** What the browser sends of a cookie. */
    public Optional<String> sentCookie(String name) {
        return Cookie.of(http, name);
    }
}
