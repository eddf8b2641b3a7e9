package org.cognitojunit.emulator.internal.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cognitojunit.emulator.internal.expiry.ExpirySweep;
import org.jspecify.annotations.Nullable;

/** The authorization codes of one pool that nobody has exchanged yet, each good for one exchange. */
public final class AuthorizationCodes {

    private static final Duration VALIDITY = Duration.ofMinutes(5);

    private final Map<String, AuthorizationCode> byCode = new ConcurrentHashMap<>();
    private final ExpirySweep sweep = new ExpirySweep();

    /**
     * What a code stands for.
     *
     * @param challengeOrNull the {@code code_challenge} (RFC 7636); null where there was none
     * @param eventId the id of the sign-in event that its tokens will have
     * @param ssoSession the id of the single sign-on session that the user came through
     * @param authTime when the user signed in, which may be earlier than the code
     * @param nonceOrNull the {@code nonce} for the ID token; null where there was none
     */
    public record AuthorizationCode(
            String clientId,
            String redirectUri,
            @Nullable String challengeOrNull,
            String sub,
            String eventId,
            String ssoSession,
            Instant authTime,
            Grant grant,
            @Nullable String nonceOrNull,
            Instant issued) {

        boolean isExpired(Instant now) {
            return !now.isBefore(issued.plus(VALIDITY));
        }
    }

    public void add(String code, AuthorizationCode issued) {
        sweep.clear(byCode.values(), earlier -> earlier.isExpired(issued.issued()));
        byCode.put(code, issued);
    }

    /** Uses a code up. Of two callers that come with it at once, one gets nothing. */
    public Optional<AuthorizationCode> take(String code, Instant now) {
        return Optional.ofNullable(byCode.remove(code)).filter(found -> !found.isExpired(now));
    }

    /** Forgets the codes of a deleted user. */
    public void forget(String sub) {
        byCode.values().removeIf(code -> code.sub().equals(sub));
    }

    /** The same codes, apart from these. */
    public AuthorizationCodes copy() {
        AuthorizationCodes copy = new AuthorizationCodes();
        copy.byCode.putAll(byCode);
        return copy;
    }
}
