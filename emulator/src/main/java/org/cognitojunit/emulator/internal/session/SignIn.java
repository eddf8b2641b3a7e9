package org.cognitojunit.emulator.internal.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.CallOrigin;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in of a user through a client: what its tokens have in common, what revoking them strikes, and the refresh token
 * that it stands at. Rotation replaces that token by a next one; of those that came before, only the one directly before may
 * be good a little longer. Immutable.
 *
 * @param eventId the id of the sign-in event, in every token that comes from it
 * @param originJti the id of the token family, which refreshed tokens keep
 * @param sub the user
 * @param username the user's name at the time
 * @param authTime when the user signed in
 * @param expires when its refresh tokens stop working, the first as well as those that replaced it
 * @param assuranceOrNull how surely the user was known; null where tokens do not tell
 * @param end whether and how it was ended
 * @param current the refresh token that it stands at
 * @param parentOrNull the token that {@code current} has replaced; null before the first rotation
 * @param deviceOrNull what the user signed in with; null where the pool did not track that
 * @param sessionOrNull the token session; null where the pool did not track that
 * @param grantOrNull what a sign-in by OAuth 2.0 has granted; null for one by the API
 */
public record SignIn(
        String eventId,
        String originJti,
        String clientId,
        String sub,
        String username,
        Instant authTime,
        Instant expires,
        @Nullable Assurance assuranceOrNull,
        End end,
        Generation current,
        @Nullable Parent parentOrNull,
        @Nullable SignInDevice deviceOrNull,
        @Nullable TokenSession sessionOrNull,
        @Nullable Grant grantOrNull) {

    /** The longest that Cognito lets an access or ID token be good. */
    private static final Duration LONGEST_TOKEN = Duration.ofDays(1);

    /** How a sign-in was ended. */
    public enum End {
        /** It was not. */
        NONE,
        /** By RevokeToken, which strikes the refresh tokens and the access tokens of the family. */
        REVOKED,
        /** By a sign-out, the end of its session, or the user's being disabled, which strikes every token. */
        SIGNED_OUT
    }

    /**
     * A replaced refresh token.
     *
     * @param goodUntil how long it can still be used, for a caller who did not get the answer with the new one
     */
    public record Parent(Generation generation, Instant goodUntil) {}

    /** A sign-in that has just happened. */
    public static SignIn begun(
            String eventId,
            String clientId,
            String sub,
            String username,
            Instant authTime,
            Instant expires,
            Generation first,
            @Nullable SignInDevice device,
            @Nullable TokenSession session,
            @Nullable Assurance assurance,
            @Nullable Grant grant) {
        return new SignIn(
                eventId,
                first.originJti(),
                clientId,
                sub,
                username,
                authTime,
                expires,
                assurance,
                End.NONE,
                first,
                null,
                device,
                session,
                grant);
    }

    /** A sign-in that is long over and was forgotten, as far as its refresh token tells. */
    public static SignIn past(
            String eventId, String clientId, String sub, String username, Instant expires, Generation last) {
        return begun(eventId, clientId, sub, username, Instant.EPOCH, expires, last, null, null, null, null);
    }

    private SignIn with(
            End end,
            Generation current,
            @Nullable Parent parent,
            @Nullable SignInDevice device,
            @Nullable TokenSession session) {
        return new SignIn(
                eventId,
                originJti,
                clientId,
                sub,
                username,
                authTime,
                expires,
                assuranceOrNull,
                end,
                current,
                parent,
                device,
                session,
                grantOrNull);
    }

    /** Whether neither its refresh tokens nor any token that they were exchanged for can still be good. */
    boolean isOver(Instant now) {
        return now.isAfter(expires.plus(LONGEST_TOKEN));
    }

    /** Whether its refresh tokens are dead. */
    public boolean ended() {
        return end != End.NONE;
    }

    /**
     * Whether an access token that came from it is dead.
     *
     * @param origin the token's {@code origin_jti}; null for a token without one
     */
    public boolean strikes(@Nullable String origin) {
        return end == End.SIGNED_OUT || end == End.REVOKED && (origin == null || origin.equals(originJti));
    }

    /** Whether a token, by its digest, is the one that this sign-in stands at. */
    public boolean standsAt(String token) {
        return current.token().equals(token);
    }

    /** Whether a token can be exchanged for the next one. */
    boolean canRotate(String token, Instant now) {
        return standsAt(token)
                || parentOrNull != null
                        && parentOrNull.generation().token().equals(token)
                        && now.isBefore(parentOrNull.goodUntil());
    }

    /**
     * This sign-in with another refresh token. If it was the parent that was used once more, its first child is dead from
     * now on, and the parent's time is not lengthened.
     */
    SignIn rotated(String used, Generation next, Instant now, Duration grace) {
        Parent parent = standsAt(used) ? new Parent(current, now.plus(grace)) : parentOrNull;
        return with(end, next, parent, deviceOrNull, sessionOrNull);
    }

    /** This sign-in, ended. A sign-out counts for more than a revocation, whichever came first. */
    SignIn ended(End how) {
        End end = this.end == End.SIGNED_OUT ? End.SIGNED_OUT : how;
        return with(end, current, parentOrNull, deviceOrNull, sessionOrNull);
    }

    /** This sign-in, whose session was active. */
    SignIn active(Instant now, CallOrigin from) {
        TokenSession active = session().map(s -> s.active(now, from)).orElse(null);
        return with(end, current, parentOrNull, deviceOrNull, active);
    }

    /** The token session, where the pool tracked sessions. */
    public Optional<TokenSession> session() {
        return Optional.ofNullable(sessionOrNull);
    }

    /** Whether it has a session that has neither ended nor expired. */
    boolean hasActiveSession(Instant now) {
        return sessionOrNull != null && !ended() && now.isBefore(expires);
    }

    /** How surely the user was known. */
    public Optional<Assurance> assurance() {
        return Optional.ofNullable(assuranceOrNull);
    }

    /** What the user signed in with. */
    public Optional<SignInDevice> device() {
        return Optional.ofNullable(deviceOrNull);
    }

    /** What it has granted, where it came by OAuth 2.0. */
    public Optional<Grant> grant() {
        return Optional.ofNullable(grantOrNull);
    }

    /** This sign-in, from whose device on the user's app has told the verifier. */
    SignIn deviceConfirmed() {
        SignInDevice device = device().map(d -> SignInDevice.known(d.key())).orElse(null);
        return with(end, current, parentOrNull, device, sessionOrNull);
    }

    /** The refresh tokens by which it is found. */
    Stream<String> tokens() {
        return parentOrNull == null
                ? Stream.of(current.token())
                : Stream.of(current.token(), parentOrNull.generation().token());
    }

    boolean finds(String token) {
        return tokens().anyMatch(token::equals);
    }
}
