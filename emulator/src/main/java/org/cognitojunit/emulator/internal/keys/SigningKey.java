package org.cognitojunit.emulator.internal.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.Json;

/** A key pair under the id that one pool publishes it by, for one kind of token. */
final class SigningKey {

    private final KeyPair pair;
    private final JWSHeader header;

    SigningKey(String id, KeyPair pair) {
        this.pair = pair;
        this.header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build();
    }

    String sign(Map<String, Object> claims) {
        try {
            JWSObject token = new JWSObject(header, new Payload(Json.write(claims)));
            token.sign(pair.signer());
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean verifies(JWSObject token) {
        try {
            return header.getKeyID().equals(token.getHeader().getKeyID()) && token.verify(pair.verifier());
        } catch (JOSEException e) {
            return false;
        }
    }

    /** The key as a JSON Web Key, members in Cognito's order. */
    Map<String, Object> published() {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("alg", JWSAlgorithm.RS256.getName());
        result.put("e", pair.key().getPublicExponent().toString());
        result.put("kid", header.getKeyID());
        result.put("kty", pair.key().getKeyType().getValue());
        result.put("n", pair.key().getModulus().toString());
        result.put("use", "sig");
        return result;
    }
}
