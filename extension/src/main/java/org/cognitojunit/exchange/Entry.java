package org.cognitojunit.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cognitojunit.exchange.Shown.Members;

/** One call of a {@link Transcript}: what may be shown of it. */
public final class Entry {

    private final int number;
    private final Call call;
    private final Members parameters;
    private final Outcome outcome;
    private final List<Integer> during;

    Entry(int number, Call call, Members parameters, Outcome outcome, List<Integer> during) {
        this.number = number;
        this.call = call;
        this.parameters = parameters;
        this.outcome = outcome;
        this.during = during;
    }

    /** Its place in the transcript, from 1. */
    public int number() {
        return number;
    }

    /** The operation's name in the API. */
    public String operation() {
        return call.operation();
    }

    public Members parameters() {
        return parameters;
    }

    public Outcome outcome() {
        return outcome;
    }

    /** How long after the beginning of its test the call was made, where that was measured. */
    public Optional<Duration> began() {
        return call.began();
    }

    /** How long it took, where that was measured. */
    public Optional<Duration> took() {
        return call.took();
    }

    /** When it was over, counted as {@link #began} is; never for a call that nothing came of. */
    public Optional<Duration> ended() {
        return began().flatMap(began -> took().map(began::plus));
    }

    /** The thread that made the call, where it is not the test's own. */
    public Optional<String> thread() {
        return call.thread();
    }

    /** The numbers of earlier calls that were not over when this one began. */
    public List<Integer> during() {
        return during;
    }

    /** What came of it, in a word or two: {@code tokens}, {@code challenge NEW_PASSWORD_REQUIRED}, an error's code. */
    public String gist() {
        if (outcome instanceof Outcome.Refused refused) {
            return Optional.ofNullable(refused.code()).orElse(refused.type());
        }
        if (outcome instanceof Outcome.Answered answered) {
            return member(answered, "ChallengeName")
                    .map(name -> "challenge " + name)
                    .or(() -> member(answered, "AuthenticationResult").map(result -> "tokens"))
                    .orElse("answer");
        }
        return "no answer yet";
    }

    private static Optional<String> member(Outcome.Answered answered, String name) {
        return answered.members().members().stream()
                .filter(member -> member.name().equals(name))
                .map(member -> member.value() instanceof Shown.Text text ? text.text() : "")
                .findFirst();
    }

    /** When, how long and where from, as far as known: {@code 12 ms, on worker-1, while 2 was under way}. */
    public String circumstances() {
        return Circumstances.of(this);
    }

    /** The call in several lines of text. */
    @Override
    public String toString() {
        return TranscriptText.of(this);
    }
}
