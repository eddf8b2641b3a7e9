package org.cognitojunit.emulator.internal.code;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.expiry.ExpirySweep;

/** The codes that the users of one pool were sent. A newer one replaces the one before; each is good once. */
public final class Codes {

    private final Map<Key, PendingCode> pending = new LinkedHashMap<>();

    private final ExpirySweep sweep = new ExpirySweep();

    private record Key(String sub, CodeUse use) {}

    /** Remembers a code that is about to be sent, in place of the one before. */
    public synchronized void add(
            String sub, CodeUse use, String code, String attribute, String value, boolean newValue, Instant now) {
        sweep.clear(pending.values(), p -> !now.isBefore(p.expires()));
        Set<String> earlier = new HashSet<>();
        PendingCode before = pending.get(new Key(sub, use));
        if (before != null && now.isBefore(before.expires())) {
            earlier.addAll(before.earlier());
            earlier.add(before.code());
            earlier.remove(code);
        }
        Instant expires = now.plus(use.lifetime());
        pending.put(new Key(sub, use), new PendingCode(code, earlier, attribute, value, newValue, expires));
    }

    /** The code that a user was sent and that can still be used. */
    public synchronized Optional<PendingCode> find(String sub, CodeUse use, Instant now) {
        return Optional.ofNullable(pending.get(new Key(sub, use))).filter(p -> now.isBefore(p.expires()));
    }

    /**
     * Checks a code that a user has sent back. It stays good until it is {@linkplain #use used}.
     *
     * @throws CognitoError {@code ExpiredCodeException} if no code is awaited or this one is too old, {@code
     *     CodeMismatchException} if it is another
     */
    public synchronized PendingCode check(String sub, CodeUse use, String code, Instant now) {
        PendingCode sent = find(sub, use, now).orElseThrow(Codes::expired);
        if (sent.earlier().contains(code)) {
            throw expired();
        } else if (!sent.code().equals(code)) {
            throw mismatch();
        }
        return sent;
    }

    /** Uses a code up. Of two calls that bring it at once, one is refused here. */
    public synchronized void use(String sub, CodeUse use, PendingCode code) {
        if (!pending.remove(new Key(sub, use), code)) {
            throw expired();
        }
    }

    /** The same codes, apart from these. */
    public synchronized Codes copy() {
        Codes copy = new Codes();
        copy.pending.putAll(pending);
        return copy;
    }

    /** Forgets a deleted user. */
    public synchronized void forget(String sub) {
        for (CodeUse use : CodeUse.values()) {
            pending.remove(new Key(sub, use));
        }
    }

    public static CognitoError expired() {
        return CognitoError.of("ExpiredCodeException", "Invalid code provided, please request a code again.");
    }

    public static CognitoError mismatch() {
        return CognitoError.of("CodeMismatchException", "Invalid verification code provided, please try again.");
    }
}
