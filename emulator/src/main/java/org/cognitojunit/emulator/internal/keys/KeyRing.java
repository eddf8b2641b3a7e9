package org.cognitojunit.emulator.internal.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.text.ParseException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Where pools get their keys from. By default all pools share RSA keys that were made beforehand, since generating them
 * takes a fraction of a second each; the key ids differ from pool to pool, so no token passes for another pool's.
 */
public final class KeyRing {

    private final boolean fresh;
    private final Ids ids;

    public KeyRing(boolean fresh, Ids ids) {
        this.fresh = fresh;
        this.ids = ids;
    }

    /** The keys of a new pool. */
    public PoolKeys keysFor(String userPoolId) {
        // Neighbouring pools get different keys, so that a mix-up of pools shows as a wrong signature too.
        int first = Math.floorMod(userPoolId.hashCode(), TestOnly.KEYS.size());
        return new PoolKeys(
                new SigningKey(ids.keyId(userPoolId, "id"), pair(first)),
                new SigningKey(ids.keyId(userPoolId, "access"), pair(first + 1)),
                pair(first + 2),
                once(() -> pair(first + 3)));
    }

    private static <T> Supplier<T> once(Supplier<T> made) {
        AtomicReference<@Nullable T> value = new AtomicReference<>();
        return () -> {
            synchronized (value) {
                T known = value.get();
                T result = known == null ? made.get() : known;
                value.set(result);
                return result;
            }
        };
    }

    private KeyPair pair(int index) {
        return fresh ? new KeyPair(generate()) : TestOnly.KEYS.get(index % TestOnly.KEYS.size());
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This JVM cannot generate RSA keys.", e);
        }
    }

    private static final class TestOnly {
        private static final String RESOURCE = "test-only-keys.json";
        static final List<KeyPair> KEYS = read();

        private static List<KeyPair> read() {
            try (InputStream in = KeyRing.class.getResourceAsStream(RESOURCE)) {
                return JWKSet.load(in).getKeys().stream()
                        .map(key -> new KeyPair(key.toRSAKey()))
                        .toList();
            } catch (IOException | ParseException e) {
                throw new IllegalStateException(RESOURCE + " in the emulator's jar cannot be read.", e);
            }
        }
    }
}
