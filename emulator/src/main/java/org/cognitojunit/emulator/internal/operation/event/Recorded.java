package org.cognitojunit.emulator.internal.operation.event;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.event.AuthEvent;
import org.cognitojunit.emulator.internal.event.AuthEvent.ChallengeAnswer;
import org.cognitojunit.emulator.internal.event.EventResponse;
import org.cognitojunit.emulator.internal.user.User;

/**
 * Another operation, whose outcome becomes an event of its user, where the pool's threat protection is on.
 *
 * @param scenes tells from the input what is about to happen; nothing where it makes no event
 */
record Recorded(Operation operation, Scenes scenes, Clock clock) implements Operation {

    /** Mistakes of the app, not deeds of a user. */
    private static final Set<String> OF_THE_APP = Set.of("InvalidParameterException", "ResourceNotFoundException");

    @Override
    public String name() {
        return operation.name();
    }

    @Override
    public Output apply(Input input) {
        Optional<Scene> scene = scenes.of(input).filter(s -> s.pool().settings().protectsAgainstThreats());
        if (scene.isEmpty()) {
            return operation.apply(input);
        }
        try {
            Output output = operation.apply(input);
            scene.get().ending(output).ifPresent(ending -> note(scene.get(), ending.eventId(), ending.response()));
            return output;
        } catch (CognitoError refusal) {
            if (!OF_THE_APP.contains(refusal.type())) {
                note(scene.get(), scene.get().eventId(), EventResponse.FAIL);
            }
            throw refusal;
        }
    }

    /** What strangers do is nobody's event. */
    private void note(Scene scene, String eventId, EventResponse response) {
        List<ChallengeAnswer> answers = scene.challenge().stream()
                .map(challenge -> new ChallengeAnswer(challenge, response != EventResponse.FAIL))
                .toList();
        Optional<User> user = scene.pool().users().find(scene.username());
        user.ifPresent(u -> scene.pool()
                .authEvents()
                .add(
                        u.sub(),
                        new AuthEvent(
                                eventId,
                                scene.type(),
                                clock.instant(),
                                response,
                                answers,
                                scene.ipAddress().orElse(null),
                                null)));
    }
}
