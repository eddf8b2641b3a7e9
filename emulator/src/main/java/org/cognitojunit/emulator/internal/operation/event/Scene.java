package org.cognitojunit.emulator.internal.operation.event;

import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.event.EventResponse;
import org.cognitojunit.emulator.internal.event.EventType;
import org.cognitojunit.emulator.internal.pool.UserPool;

/**
 * What a user is about to do with one call.
 *
 * @param eventId that of the event, as far as it can be told before the call
 * @param challenge what is being answered, as {@code ChallengeResponses} of an event names it
 */
record Scene(
        UserPool pool,
        Clock clock,
        String username,
        EventType type,
        String eventId,
        Optional<String> challenge,
        Optional<String> ipAddress) {

    /** How a call ended, and of which event that is the end. */
    record Ending(String eventId, EventResponse response) {}

    static Optional<String> ipAddress(Input input) {
        return input.structure("UserContextData")
                .or(() -> input.structure("ContextData"))
                .flatMap(context -> context.optional("IpAddress"));
    }

    /** What a call that went well means; nothing where it was but the half of a step. */
    Optional<Ending> ending(Output output) {
        if (type != EventType.SIGN_IN) {
            return Optional.of(new Ending(eventId, EventResponse.PASS));
        }
        Map<String, Object> tree = output.tree();
        if (tree.get("AuthenticationResult") instanceof Map<?, ?> result) {
            return Optional.of(new Ending(eventId(result), EventResponse.PASS));
        }
        return tree.get("Session") instanceof String session
                ? Optional.of(new Ending(
                        pool.sessions().open(session, clock.instant()).eventId(), EventResponse.IN_PROGRESS))
                : Optional.empty();
    }

    /** SRP begins with a call that this one does not name. The tokens do. */
    private String eventId(Map<?, ?> authenticationResult) {
        try {
            Object claim = JWSObject.parse((String) authenticationResult.get("AccessToken"))
                    .getPayload()
                    .toJSONObject()
                    .get("event_id");
            return claim instanceof String id ? id : eventId;
        } catch (ParseException e) {
            throw new IllegalStateException("The emulator has issued what is no token.", e);
        }
    }
}
