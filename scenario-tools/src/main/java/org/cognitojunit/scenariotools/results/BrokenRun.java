package org.cognitojunit.scenariotools.results;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.backend.BrokenRunException;

/** Tells failures of a run, which prove nothing about the backend's behaviour, from those of scenarios. */
final class BrokenRun {

    /** An assertion that wanted a refusal, and was given this, shows it with its type and has no cause. */
    private static final Pattern SHOWN =
            Pattern.compile(Stream.of(BackendUnavailableException.class, BrokenRunException.class)
                    .map(type -> Pattern.quote(type.getName()))
                    .collect(Collectors.joining("|", "(?:", "): (.*)")));

    private BrokenRun() {}

    /** Why the run failed, if it was the run. */
    static Optional<String> reason(Throwable failure) {
        for (Throwable thrown = failure; thrown != null; thrown = thrown.getCause()) {
            if (thrown instanceof BackendUnavailableException) {
                return Optional.of(thrown.getMessage());
            }
        }
        return failure instanceof AssertionError && failure.getMessage() != null
                ? Optional.of(SHOWN.matcher(failure.getMessage()))
                        .filter(Matcher::find)
                        .map(shown -> shown.group(1))
                : Optional.empty();
    }
}
