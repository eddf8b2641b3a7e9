package org.cognitojunit.emulator.internal.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import org.cognitojunit.emulator.internal.oauth.DomainRequest;
import org.cognitojunit.emulator.internal.oauth.ErrorPage;

/** What a form has to bring back, in a field and in a cookie, so that no other site can have sent it. */
public final class CsrfToken {

    /** The cookie; every answer of a domain sets a new one. */
    public static final String COOKIE = "XSRF-TOKEN";

    private static final String FIELD = "_csrf";

    private CsrfToken() {}

    static void require(DomainRequest request) {
        String field = request.form().get(FIELD).orElse("");
        boolean matches = request.sentCookie(COOKIE)
                .filter(cookie -> MessageDigest.isEqual(cookie.getBytes(UTF_8), field.getBytes(UTF_8)))
                .isPresent();
        if (!matches) {
            throw ErrorPage.refusal("");
        }
    }
}
