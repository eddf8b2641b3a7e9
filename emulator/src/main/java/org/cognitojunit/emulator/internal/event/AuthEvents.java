package org.cognitojunit.emulator.internal.event;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cognitojunit.emulator.internal.api.CognitoError;

/** The events of the users of one pool, who are known by their {@code sub}. Thread-safe. */
public final class AuthEvents {

    /** Who signs in for ever does not fill the memory: the oldest events of a user go first. */
    private static final int KEPT = 1000;

    private final Map<String, Events> bySub = new HashMap<>();

    /** Adds an event, or the next step to the one that has its id. */
    public synchronized void add(String sub, AuthEvent event) {
        bySub.computeIfAbsent(sub, s -> new Events()).merge(event.id(), event, AuthEvent::then);
    }

    /** The events of a user, the oldest first. */
    public synchronized List<AuthEvent> of(String sub) {
        return List.copyOf(events(sub).values());
    }

    /** Forgets a deleted user. */
    public synchronized void forget(String sub) {
        bySub.remove(sub);
    }

    /** Notes what somebody thinks of an event, which must exist. */
    public synchronized void judge(String sub, String eventId, AuthEvent.Feedback feedback) {
        requireKnown(sub, eventId);
        events(sub).computeIfPresent(eventId, (id, event) -> event.with(feedback));
    }

    public synchronized void requireKnown(String sub, String eventId) {
        if (!events(sub).containsKey(eventId)) {
            throw CognitoError.resourceNotFound("The event " + eventId + " does not exist for the user.");
        }
    }

    /** The same events, apart from these. */
    public synchronized AuthEvents copy() {
        AuthEvents copy = new AuthEvents();
        bySub.forEach((sub, events) -> {
            Events same = new Events();
            same.putAll(events);
            copy.bySub.put(sub, same);
        });
        return copy;
    }

    private Events events(String sub) {
        return bySub.getOrDefault(sub, new Events());
    }

    private static final class Events extends LinkedHashMap<String, AuthEvent> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, AuthEvent> eldest) {
            return size() > KEPT;
        }
    }
}
