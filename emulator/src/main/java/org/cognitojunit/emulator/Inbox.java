package org.cognitojunit.emulator;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import org.cognitojunit.emulator.internal.api.VisibleText;
import org.jspecify.annotations.Nullable;

/**
 * Every mail and text message that an emulator, or one of its pools, would have sent. A message is here before the call that
 * causes it returns, so nobody has to wait for one. The newest 10,000 are kept, and fewer where their
 * texts are longer than 32 Mi characters together. Thread-safe.
 *
 * <pre>{@code
 * String code = emulator.inbox(poolId).latest("alice").code();
 * }</pre>
 */
public final class Inbox {

    private static final int CAPACITY = 10_000;
    private static final long MOST_TEXT = 32L * 1024 * 1024;

    private final Newest<Message> messages;
    private final @Nullable String userPoolId;
    private final Predicate<String> poolExists;

    private Inbox(Newest<Message> messages, @Nullable String userPoolId, Predicate<String> poolExists) {
        this.messages = messages;
        this.userPoolId = userPoolId;
        this.poolExists = poolExists;
    }

    static Inbox empty() {
        return new Inbox(new Newest<>(CAPACITY, MOST_TEXT, Inbox::length), null, any -> true);
    }

    /**
     * The part of this inbox that one pool fills, now and from now on.
     *
     * @param poolExists for messages: whether there is a pool of an id
     */
    Inbox ofPool(String userPoolId, Predicate<String> poolExists) {
        return new Inbox(messages, userPoolId, poolExists);
    }

    void add(Message message) {
        messages.add(message);
    }

    private static long length(Message message) {
        int subject = message.subject() == null ? 0 : message.subject().length();
        return (long) message.text().length() + subject + message.destination().length();
    }

    /** Forgets what a pool has sent, but for some messages. */
    void retain(String userPoolId, List<Message> kept) {
        Set<Message> same = Collections.newSetFromMap(new IdentityHashMap<>());
        same.addAll(kept);
        messages.removeIf(message -> message.userPoolId().equals(userPoolId) && !same.contains(message));
    }

    void clear() {
        messages.clear();
    }

    /** All messages, the oldest first. */
    public List<Message> all() {
        return select(message -> true);
    }

    /**
     * The messages to one user, the oldest first.
     *
     * @param recipient the username, or the address or number that messages went to
     */
    public List<Message> of(String recipient) {
        return select(message -> isTo(message, recipient));
    }

    /**
     * The newest message to a user.
     *
     * @param recipient the username, or the address or number that the message went to
     * @throws NoSuchElementException if there is none, naming those that there are
     */
    public Message latest(String recipient) {
        return messages.latest(message -> isHere(message) && isTo(message, recipient))
                .orElseThrow(() -> new NoSuchElementException(
                        "There is no message to " + VisibleText.of(recipient) + " in the " + this + "." + remedy()));
    }

    private String remedy() {
        return userPoolId == null || poolExists.test(userPoolId)
                ? ""
                : " There is no user pool of that id in this emulator: take the id from the pool, by pool.id().";
    }

    private List<Message> select(Predicate<Message> condition) {
        return messages.select(condition.and(this::isHere));
    }

    private boolean isHere(Message message) {
        return userPoolId == null || message.userPoolId().equals(userPoolId);
    }

    private static boolean isTo(Message message, String recipient) {
        return message.username().equals(recipient) || message.destination().equals(recipient);
    }

    /** Who has messages, and for what. */
    @Override
    public String toString() {
        List<String> contents = all().stream()
                .map(m -> m.purpose() + " to " + m.username() + " at " + m.destination())
                .toList();
        String owner = userPoolId == null ? "inbox" : "inbox of " + userPoolId;
        return contents.isEmpty()
                ? owner + ", which is empty"
                : VisibleText.of(owner + ", which holds: " + String.join(", ", contents));
    }
}
