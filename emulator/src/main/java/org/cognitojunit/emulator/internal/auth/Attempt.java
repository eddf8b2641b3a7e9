package org.cognitojunit.emulator.internal.auth;

import java.util.Map;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.CallOrigin;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.client.AppClient;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools.PoolClient;
import org.cognitojunit.emulator.internal.session.Progress;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.trigger.Cause;
import org.cognitojunit.emulator.internal.trigger.Subject;
import org.cognitojunit.emulator.internal.user.User;
import org.jspecify.annotations.Nullable;

/**
 * One step of somebody trying to sign in.
 *
 * @param pool where
 * @param client through which client
 * @param eventId the id of the sign-in event, which is the id of the call that began it
 * @param parameters what the caller sent: {@code AuthParameters}, or {@code ChallengeResponses} later on
 * @param metadata the caller's {@code ClientMetadata}, for functions
 * @param origin where the call came from
 * @param sessionOrNull the {@code Session} of a call that begins a sign-in
 * @param earlierDeviceKey the device that the caller has said to be at an earlier step; null if she has said nothing
 * @param progress the factors that were proven before
 * @param onPages whether it ends with a browser that is signed in, in place of tokens
 */
public record Attempt(
        UserPool pool,
        AppClient client,
        String eventId,
        Map<String, String> parameters,
        Metadata metadata,
        CallOrigin origin,
        @Nullable String sessionOrNull,
        @Nullable String earlierDeviceKey,
        Progress progress,
        boolean onPages) {

    /** A step that no other has come before. */
    Attempt(
            UserPool pool,
            AppClient client,
            String eventId,
            Map<String, String> parameters,
            Metadata metadata,
            CallOrigin origin) {
        this(pool, client, eventId, parameters, metadata, origin, null, null, Progress.NONE, false);
    }

    /** A step that a call within the emulator takes, which has sent nothing. */
    Attempt(UserPool pool, AppClient client, String eventId) {
        this(pool, client, eventId, Map.of(), Metadata.NONE, CallOrigin.INTERNAL);
    }

    /** A step on the sign-in pages. */
    static Attempt onPages(PoolClient target, String eventId, Map<String, String> parameters, CallOrigin origin) {
        return new Attempt(
                target.pool(),
                target.client(),
                eventId,
                parameters,
                Metadata.NONE,
                origin,
                null,
                null,
                Progress.NONE,
                true);
    }

    Optional<String> session() {
        return Optional.ofNullable(sessionOrNull);
    }

    /** This step, as one of the sign-in that a session belongs to. */
    Attempt in(Session session) {
        return new Attempt(
                pool,
                client,
                session.eventId(),
                parameters,
                metadata,
                origin,
                null,
                session.deviceKeyOrNull(),
                session.progress(),
                onPages);
    }

    /** This step, in which a factor was proven. */
    Attempt proved(String method) {
        return with(progress.proved(method));
    }

    /** This step of somebody who has come so far. */
    Attempt with(Progress other) {
        return new Attempt(
                pool, client, eventId, parameters, metadata, origin, sessionOrNull, earlierDeviceKey, other, onPages);
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** A parameter that the flow or challenge cannot do without. An empty one counts as missing. */
    public String required(String name) {
        return parameter(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> CognitoError.invalidParameter("Missing required parameter " + name));
    }

    /** The device that the caller says to be. */
    Optional<String> deviceKey() {
        return parameter(DevicePasswordVerifier.DEVICE_KEY).or(() -> Optional.ofNullable(earlierDeviceKey));
    }

    /** This step, as what leads to messages. */
    Cause cause() {
        return new Cause(client.id(), metadata.clientMetadata());
    }

    /** A user, or a stranger for whom there is none, as functions are told. */
    Subject subject(User user) {
        return pool.users().findBySub(user.sub()).isPresent()
                ? Subject.of(pool, client, user)
                : Subject.unknown(pool, client, user.username());
    }
}
