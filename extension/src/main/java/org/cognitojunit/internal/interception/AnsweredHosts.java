package org.cognitojunit.internal.interception;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cognitojunit.emulator.CognitoEmulator;
import org.jspecify.annotations.Nullable;

/** Which emulator answers for which host. Each emulator knows its hosts itself, as pools and domains come and go. Thread-safe. */
final class AnsweredHosts {

    /** {@code /us-east-1_8LxAFhQ8D/…}: the pool is visible in the URL. */
    private static final Pattern POOL_IN_PATH = Pattern.compile("/([a-z]{2}(?:-[a-z]+)+-\\d_[0-9A-Za-z]+)(?:/.*)?");

    private final List<CognitoEmulator> emulators = new CopyOnWriteArrayList<>();

    void add(CognitoEmulator emulator) {
        emulators.add(emulator);
    }

    void remove(CognitoEmulator emulator) {
        emulators.remove(emulator);
    }

    /** Answers for nothing any more. */
    void clear() {
        emulators.clear();
    }

    boolean isEmpty() {
        return emulators.isEmpty();
    }

    /** The emulator that answers for a host; the first of several. */
    Optional<CognitoEmulator> of(@Nullable String host) {
        if (host == null) {
            return Optional.empty();
        }
        String lower = host.toLowerCase(Locale.ROOT);
        return emulators.stream().filter(emulator -> emulator.answersFor(lower)).findFirst();
    }

    /** The emulator that answers for a URL's host, unless its path names a pool that none of them has. */
    Optional<CognitoEmulator> of(@Nullable String host, @Nullable String path) {
        Matcher pool = POOL_IN_PATH.matcher(path == null ? "" : path);
        return of(host).filter(emulator -> !pool.matches() || emulator.hasAwsAddresses(pool.group(1)));
    }
}
