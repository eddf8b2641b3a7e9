package org.cognitojunit.auth;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.cognitojunit.internal.sdk.JsonDocuments;
import org.cognitojunit.internal.sdk.NewerSdk;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/**
 * A passkey in software, which answers a test as a browser with an authenticator would: a new P-256 key, no attestation,
 * a signature counter. Thread-safe.
 *
 * <pre>{@code
 * Passkey passkey = pool.registerPasskey(tokens);
 * Tokens again = pool.passkeySignIn(alice, passkey).expectTokens();
 * }</pre>
 *
 * <p>It claims to be used on the relying party's own page and to have verified its user. The methods that begin with {@code
 * with} make passkeys that claim something else, with the same key, so that a test can see them refused.
 */
public final class Passkey {

    private static final int USER_PRESENT = 0x01;
    private static final int USER_VERIFIED = 0x04;
    private static final int ATTESTED_DATA = 0x40;
    private static final int COORDINATE_BYTES = 32;
    private static final int ID_BYTES = 32;
    private static final byte[] NO_MODEL = new byte[16];

    private final KeyPair keys;
    private final byte[] id;
    private final AtomicLong counter;
    private final @Nullable String origin;
    private final @Nullable String relyingPartyId;
    private final boolean verifiesUser;
    private volatile String userHandle;

    /** A passkey that nobody has registered yet. */
    public Passkey() {
        this(newKeys(), newId(), new AtomicLong(), null, null, true, "");
    }

    private Passkey(
            KeyPair keys,
            byte[] id,
            AtomicLong counter,
            @Nullable String origin,
            @Nullable String relyingPartyId,
            boolean verifiesUser,
            String userHandle) {
        this.keys = keys;
        this.id = id;
        this.counter = counter;
        this.origin = origin;
        this.relyingPartyId = relyingPartyId;
        this.verifiesUser = verifiesUser;
        this.userHandle = userHandle;
    }

    /** The same passkey, used on a page of another origin, for example {@code https://login.example.com}. */
    public Passkey withOrigin(String otherOrigin) {
        return new Passkey(keys, id, counter, otherOrigin, relyingPartyId, verifiesUser, userHandle);
    }

    /** The same passkey, used for another relying party than the one that asks for it. */
    public Passkey withRelyingPartyId(String otherRelyingPartyId) {
        return new Passkey(keys, id, counter, origin, otherRelyingPartyId, verifiesUser, userHandle);
    }

    /** The same passkey in an authenticator that does not find out who holds it. */
    public Passkey withoutUserVerification() {
        return new Passkey(keys, id, counter, origin, relyingPartyId, false, userHandle);
    }

    /** A copy of this passkey that has made so many signatures. */
    public Passkey withCounter(long signatures) {
        return new Passkey(keys, id, new AtomicLong(signatures), origin, relyingPartyId, verifiesUser, userHandle);
    }

    /** The same passkey, which takes its user for another. */
    public Passkey withUserHandle(String otherUserHandle) {
        return new Passkey(keys, id, counter, origin, relyingPartyId, verifiesUser, otherUserHandle);
    }

    /** Its {@code CredentialId}. */
    public String credentialId() {
        return base64(id);
    }

    /**
     * Registers this passkey for the bearer of a token, with {@code StartWebAuthnRegistration} and {@code
     * CompleteWebAuthnRegistration}.
     *
     * @return this passkey
     * @throws UnsupportedOperationException if the AWS SDK is older than these operations
     */
    public Passkey registerFor(String accessToken, CognitoIdentityProviderClient sdk) {
        Document options = NewerSdk.call(
                "StartWebAuthnRegistration",
                () -> sdk.startWebAuthnRegistration(r -> r.accessToken(accessToken))
                        .credentialCreationOptions());
        Document credential = JsonDocuments.parse(register(JsonDocuments.write(options)));
        sdk.completeWebAuthnRegistration(r -> r.accessToken(accessToken).credential(credential));
        return this;
    }

    /**
     * Makes what {@code navigator.credentials.create()} would.
     *
     * @param creationOptions the {@code CredentialCreationOptions} of {@code StartWebAuthnRegistration}, as JSON
     * @return the {@code Credential} for {@code CompleteWebAuthnRegistration}, as JSON
     */
    public String register(String creationOptions) {
        Map<String, Object> options = parse(creationOptions);
        userHandle = string(part(options, "user"), "id");
        String asking = string(part(options, "rp"), "id");
        byte[] data = authenticatorData(asking, ATTESTED_DATA, attestedData());

        Map<String, Object> response = new LinkedHashMap<>();
        response.put("clientDataJSON", base64(clientData("webauthn.create", options, asking)));
        response.put("attestationObject", base64(Cbor.attestationObject(data)));
        response.put("transports", List.of("internal"));
        return credential(response);
    }

    /**
     * Makes what {@code navigator.credentials.get()} would.
     *
     * @param requestOptions the {@code CREDENTIAL_REQUEST_OPTIONS} of the challenge {@code WEB_AUTHN}
     * @return the {@code CREDENTIAL} to answer with, as JSON
     */
    public String sign(String requestOptions) {
        Map<String, Object> options = parse(requestOptions);
        String asking = string(options, "rpId");
        byte[] data = authenticatorData(asking, 0, new byte[0]);
        byte[] clientData = clientData("webauthn.get", options, asking);

        Map<String, Object> response = new LinkedHashMap<>();
        response.put("clientDataJSON", base64(clientData));
        response.put("authenticatorData", base64(data));
        response.put("signature", base64(signature(data, sha256(clientData))));
        response.put("userHandle", userHandle);
        return credential(response);
    }

    private String credential(Map<String, Object> response) {
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("id", credentialId());
        credential.put("rawId", credentialId());
        credential.put("type", "public-key");
        credential.put("authenticatorAttachment", "platform");
        credential.put("response", response);
        credential.put("clientExtensionResults", Map.of());
        return JSONObjectUtils.toJSONString(credential);
    }

    private byte[] clientData(String type, Map<String, Object> options, String asking) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", type);
        data.put("challenge", string(options, "challenge"));
        data.put("origin", origin == null ? originOf(asking) : origin);
        data.put("crossOrigin", false);
        return JSONObjectUtils.toJSONString(data).getBytes(StandardCharsets.UTF_8);
    }

    private static String originOf(String asking) {
        return (asking.equals("localhost") ? "http://" : "https://") + asking;
    }

    /** Section 6.1 of the WebAuthn specification. */
    private byte[] authenticatorData(String asking, int flag, byte[] attestedData) {
        String party = relyingPartyId == null ? asking : relyingPartyId;
        int flags = USER_PRESENT | flag | (verifiesUser ? USER_VERIFIED : 0);
        return ByteBuffer.allocate(32 + 1 + Integer.BYTES + attestedData.length)
                .put(sha256(party.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt((int) counter.incrementAndGet())
                .put(attestedData)
                .array();
    }

    /** Section 6.5.1 of the WebAuthn specification. */
    private byte[] attestedData() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        byte[] publicKey = Cbor.publicKey(
                coordinate(key.getW().getAffineX()), coordinate(key.getW().getAffineY()));
        return ByteBuffer.allocate(NO_MODEL.length + Short.BYTES + id.length + publicKey.length)
                .put(NO_MODEL)
                .putShort((short) id.length)
                .put(id)
                .put(publicKey)
                .array();
    }

    /** A number in exactly 32 bytes: the JDK adds a sign and leaves leading zeros out. */
    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int surplus = Math.max(0, bytes.length - COORDINATE_BYTES);
        byte[] result = new byte[COORDINATE_BYTES];
        int length = bytes.length - surplus;
        System.arraycopy(bytes, surplus, result, COORDINATE_BYTES - length, length);
        return result;
    }

    private byte[] signature(byte[] authenticatorData, byte[] clientDataHash) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(authenticatorData);
            signature.update(clientDataHash);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] newId() {
        byte[] id = new byte[ID_BYTES];
        new SecureRandom().nextBytes(id);
        return id;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> parse(String options) {
        try {
            return JSONObjectUtils.parse(options);
        } catch (ParseException e) {
            throw new IllegalArgumentException("These options are not a JSON object: " + options, e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> options, String name) {
        if (options.get(name) instanceof Map<?, ?> part) {
            return (Map<String, Object>) part;
        }
        throw new IllegalArgumentException("These options have no object " + name + ": " + options.keySet() + ".");
    }

    private static String string(Map<String, Object> options, String name) {
        if (options.get(name) instanceof String string) {
            return string;
        }
        throw new IllegalArgumentException("These options have no string " + name + ": " + options.keySet() + ".");
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Passkey[" + credentialId() + "]";
    }
}
