package org.cognitojunit.emulator.internal.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.expiry.ExpirySweep;
import org.cognitojunit.emulator.internal.session.SignIn.End;

/**
 * The sign-ins of one pool, found by their event, their user, or a refresh token that they stand at or have just left. What
 * came before those is not kept, however often a token is rotated, nor is a sign-in of which no token can be good any more.
 */
public final class SignIns {

    private final Map<String, SignIn> byEvent = new ConcurrentHashMap<>();
    private final Map<String, String> eventByToken = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> eventsBySub = new ConcurrentHashMap<>();
    private final ExpirySweep sweep = new ExpirySweep();

    /** Records a sign-in, and forgets those that are long over. */
    public void add(SignIn signIn) {
        sweep.clear(byEvent.values(), earlier -> earlier.isOver(signIn.authTime()) && unlinked(earlier));
        byEvent.put(signIn.eventId(), signIn);
        eventByToken.put(signIn.current().token(), signIn.eventId());
        eventsBySub.compute(signIn.sub(), (sub, before) -> {
            Set<String> events = before == null ? ConcurrentHashMap.newKeySet(1) : before;
            events.add(signIn.eventId());
            return events;
        });
    }

    public Optional<SignIn> byEvent(String eventId) {
        return Optional.ofNullable(byEvent.get(eventId));
    }

    /** The sign-in of a refresh token, by its digest. */
    public Optional<SignIn> byToken(String token) {
        return Optional.ofNullable(eventByToken.get(token)).map(byEvent::get);
    }

    /**
     * Replaces the refresh token of a sign-in. Of two callers that come with the same token at once, both are served only
     * where a grace period lets the second use it again.
     *
     * @param used the digest of the token that the caller came with
     * @throws CognitoError if it was replaced before
     */
    public SignIn rotate(SignIn signIn, String used, Generation next, Instant now, Duration grace) {
        return change(signIn, current -> {
            if (!current.canRotate(used, now)) {
                throw CognitoError.of("RefreshTokenReuseException", "Refresh token reuse detected");
            }
            return current.rotated(used, next, now, grace);
        });
    }

    /**
     * Notes that the new device of a sign-in was confirmed.
     *
     * @throws CognitoError if another call was faster
     */
    public void confirmDevice(SignIn signIn) {
        change(signIn, current -> {
            if (current.device().flatMap(SignInDevice::groupKey).isEmpty()) {
                throw CognitoError.of("DeviceKeyExistsException", "Device already exists.");
            }
            return current.deviceConfirmed();
        });
    }

    /** Ends a sign-in as RevokeToken does. */
    public void revoke(SignIn signIn) {
        change(signIn, current -> current.ended(End.REVOKED));
    }

    /** Ends every sign-in of a user, as a global sign-out does. */
    public void revokeAll(String sub) {
        for (String event : List.copyOf(eventsBySub.getOrDefault(sub, Set.of()))) {
            byEvent(event).ifPresent(signIn -> change(signIn, current -> current.ended(End.SIGNED_OUT)));
        }
    }

    /** Forgets the sign-ins of a deleted user. */
    public void forget(String sub) {
        for (String event : List.copyOf(eventsBySub.getOrDefault(sub, Set.of()))) {
            byEvent.computeIfPresent(event, (e, signIn) -> {
                unlinked(signIn);
                return null;
            });
        }
    }

    /** The same sign-ins, apart from these. */
    public SignIns copy() {
        SignIns copy = new SignIns();
        copy.byEvent.putAll(byEvent);
        copy.eventByToken.putAll(eventByToken);
        eventsBySub.forEach((sub, events) -> {
            Set<String> same = ConcurrentHashMap.newKeySet(events.size());
            same.addAll(events);
            copy.eventsBySub.put(sub, same);
        });
        return copy;
    }

    private boolean unlinked(SignIn signIn) {
        signIn.tokens().forEach(eventByToken::remove);
        eventsBySub.computeIfPresent(
                signIn.sub(), (sub, events) -> events.remove(signIn.eventId()) && events.isEmpty() ? null : events);
        return true;
    }

    private SignIn change(SignIn signIn, UnaryOperator<SignIn> change) {
        SignIn result = byEvent.computeIfPresent(signIn.eventId(), (event, current) -> {
            SignIn changed = change.apply(current);
            changed.tokens().forEach(token -> eventByToken.put(token, event));
            current.tokens().filter(token -> !changed.finds(token)).forEach(eventByToken::remove);
            return changed;
        });
        // One that was forgotten meanwhile, with its user, changes for nobody.
        return result == null ? change.apply(signIn) : result;
    }
}
