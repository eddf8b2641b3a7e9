package org.cognitojunit.emulator.internal.keys;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.protocol.Json;

/** The keys of one pool: one signs ID tokens, one signs access tokens, one encrypts refresh tokens. */
public final class PoolKeys {

    private static final JWEHeader REFRESH_HEADER = new JWEHeader.Builder(
                    JWEAlgorithm.parse("RSA-OAEP"), EncryptionMethod.A256GCM)
            .contentType("JWT")
            .build();

    private final RSAKey idKey;
    private final RSAKey accessKey;
    private final JWSSigner idSigner;
    private final JWSSigner accessSigner;
    private final JWSVerifier accessVerifier;
    private final RSAEncrypter encrypter;

    PoolKeys(RSAKey idKey, RSAKey accessKey, RSAKey refreshKey) {
        this.idKey = idKey;
        this.accessKey = accessKey;
        try {
            idSigner = new RSASSASigner(idKey);
            accessSigner = new RSASSASigner(accessKey);
            accessVerifier = new RSASSAVerifier(accessKey);
            encrypter = new RSAEncrypter(refreshKey);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String signIdToken(Map<String, Object> claims) {
        return sign(claims, idKey, idSigner);
    }

    public String signAccessToken(Map<String, Object> claims) {
        return sign(claims, accessKey, accessSigner);
    }

    /** Whether a token was signed with this pool's key for access tokens. */
    public boolean verifiesAccessToken(JWSObject token) {
        try {
            return accessKey.getKeyID().equals(token.getHeader().getKeyID()) && token.verify(accessVerifier);
        } catch (JOSEException e) {
            return false;
        }
    }

    public String encryptRefreshToken(Map<String, Object> content) {
        try {
            JWEObject token = new JWEObject(REFRESH_HEADER, new Payload(Json.write(content)));
            token.encrypt(encrypter);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JSON Web Key Set that the pool publishes: the ID token's key first, members in Cognito's order. */
    public Map<String, Object> jwks() {
        return Map.of("keys", List.of(published(idKey), published(accessKey)));
    }

    private static Map<String, Object> published(RSAKey key) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("alg", JWSAlgorithm.RS256.getName());
        result.put("e", key.getPublicExponent().toString());
        result.put("kid", key.getKeyID());
        result.put("kty", key.getKeyType().getValue());
        result.put("n", key.getModulus().toString());
        result.put("use", "sig");
        return result;
    }

    private static String sign(Map<String, Object> claims, RSAKey key, JWSSigner signer) {
        try {
            JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .build();
            JWSObject token = new JWSObject(header, new Payload(Json.write(claims)));
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
