package org.cognitojunit.clients;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.Map;

/** What tokens say. */
public final class Jwts {

    private Jwts() {}

    public static Map<String, Object> claims(Object token) {
        try {
            return JWTParser.parse((String) token).getJWTClaimsSet().getClaims();
        } catch (ParseException e) {
            throw new AssertionError("This is no token: " + token, e);
        }
    }
}
