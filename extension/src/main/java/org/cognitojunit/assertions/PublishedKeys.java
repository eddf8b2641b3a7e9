package org.cognitojunit.assertions;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;

/** The signing keys that a pool publishes (RFC 7517). */
final class PublishedKeys {

    private static final int TIMEOUT_MILLIS =
            Math.toIntExact(Duration.ofSeconds(10).toMillis());
    private static final int LIMIT_BYTES = 100_000;

    private final URI source;
    private final JWKSet keys;

    private PublishedKeys(URI source, JWKSet keys) {
        this.source = source;
        this.keys = keys;
    }

    static PublishedKeys at(URI source) {
        try {
            return new PublishedKeys(source, JWKSet.load(source.toURL(), TIMEOUT_MILLIS, TIMEOUT_MILLIS, LIMIT_BYTES));
        } catch (IOException | ParseException e) {
            throw new AssertionError("The pool's keys cannot be read from " + source + ": " + e.getMessage(), e);
        }
    }

    /** Why a token is not signed with one of these keys; empty if it is. */
    String problemWith(SignedJWT token) {
        if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())) {
            return "its algorithm is " + token.getHeader().getAlgorithm() + ", not RS256";
        }
        JWK key = keys.getKeyByKeyId(token.getHeader().getKeyID());
        if (key == null) {
            return "its key " + token.getHeader().getKeyID() + " is not among those at " + source;
        }
        try {
            return token.verify(new RSASSAVerifier(key.toRSAKey())) ? "" : "its signature does not fit its content";
        } catch (JOSEException | ClassCastException e) {
            return "the key at " + source + " cannot verify it: " + e.getMessage();
        }
    }
}
