package org.cognitojunit.emulator.internal.keys;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cognitojunit.emulator.internal.api.Json;

/** The keys of one pool: one signs ID tokens, one signs access tokens, one encrypts refresh tokens, one signs SAML requests. */
public final class PoolKeys {

    private static final JWEHeader REFRESH_HEADER = new JWEHeader.Builder(
                    JWEAlgorithm.parse("RSA-OAEP"), EncryptionMethod.A256GCM)
            .contentType("JWT")
            .build();

    private final SigningKey id;
    private final SigningKey access;
    private final KeyPair refresh;
    private final Supplier<KeyPair> saml;

    /**
     * @param saml made when it is asked for, since few pools have SAML providers; the same every time
     */
    PoolKeys(SigningKey id, SigningKey access, KeyPair refresh, Supplier<KeyPair> saml) {
        this.id = id;
        this.access = access;
        this.refresh = refresh;
        this.saml = saml;
    }

    public String signIdToken(Map<String, Object> claims) {
        return id.sign(claims);
    }

    public String signAccessToken(Map<String, Object> claims) {
        return access.sign(claims);
    }

    /** Whether a token was signed with this pool's key for access tokens. */
    public boolean verifiesAccessToken(JWSObject token) {
        return access.verifies(token);
    }

    public String encryptRefreshToken(Map<String, Object> content) {
        try {
            JWEObject token = new JWEObject(REFRESH_HEADER, new Payload(Json.write(content)));
            token.encrypt(refresh.encrypter());
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a refresh token holds; empty for anything that was not encrypted for this pool, or has been changed since. */
    public Optional<Map<String, Object>> decryptRefreshToken(String token) {
        // Others come from elsewhere. What a foreign header may ask for is not this parser's to find out.
        if (!token.startsWith(REFRESH_HEADER.toBase64URL() + ".")) {
            return Optional.empty();
        }
        try {
            JWEObject parsed = JWEObject.parse(token);
            parsed.decrypt(refresh.decrypter());
            return Optional.ofNullable(parsed.getPayload().toJSONObject());
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The X.509 certificate, in DER, of the key that signs SAML requests. */
    public byte[] samlCertificate(String userPoolId, Instant issued) {
        UUID number = UUID.nameUUIDFromBytes(userPoolId.getBytes(StandardCharsets.UTF_8));
        BigInteger serial = new BigInteger(number.toString().replace("-", ""), 16);
        return SigningCertificate.of(saml.get().key(), userPoolId, serial, issued);
    }

    /** The JSON Web Key Set that the pool publishes: the ID token's key first. */
    public Map<String, Object> jwks() {
        return Map.of("keys", List.of(id.published(), access.published()));
    }
}
