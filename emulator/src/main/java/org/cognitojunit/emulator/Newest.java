package org.cognitojunit.emulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** The newest elements of a sequence without end, bounded by their number and by their size together. Thread-safe. */
final class Newest<T> {

    private final int most;
    private final long mostBytes;
    private final ToLongFunction<T> size;
    private final Deque<T> elements = new ArrayDeque<>();
    private long bytes;

    /**
     * @param most how many are kept
     * @param mostBytes how large they may be together
     * @param size about how many bytes an element takes, which does not change
     */
    Newest(int most, long mostBytes, ToLongFunction<T> size) {
        this.most = most;
        this.mostBytes = mostBytes;
        this.size = size;
    }

    synchronized void add(T element) {
        elements.addLast(element);
        bytes += size.applyAsLong(element);
        while (elements.size() > most || bytes > mostBytes) {
            bytes -= size.applyAsLong(elements.removeFirst());
        }
    }

    synchronized void removeIf(Predicate<T> condition) {
        elements.removeIf(condition);
        bytes = elements.stream().mapToLong(size).sum();
    }

    void clear() {
        removeIf(element -> true);
    }

    /** The oldest first. */
    synchronized List<T> select(Predicate<T> condition) {
        return elements.stream().filter(condition).toList();
    }

    synchronized Optional<T> latest(Predicate<T> condition) {
        for (Iterator<T> newestFirst = elements.descendingIterator(); newestFirst.hasNext(); ) {
            T element = newestFirst.next();
            if (condition.test(element)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }
}
