package org.cognitojunit.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cognitojunit.exchange.Shown.Members;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** An exchange as it may be shown to anyone: in the order in which the calls began, and without their secrets. */
public final class Transcript {

    private final List<Entry> entries;
    private final int leftOut;
    private final Secrets secrets;

    private Transcript(List<Entry> entries, int leftOut, Secrets secrets) {
        this.entries = entries;
        this.leftOut = leftOut;
        this.secrets = secrets;
    }

    /** The calls of an exchange, without the secrets that are found in them. */
    public static Transcript of(Exchange exchange) {
        return of(exchange.calls(), 0, new Secrets());
    }

    /**
     * Some calls of a longer exchange.
     *
     * @param leftOut how many calls came before them
     * @param others what else must not be shown
     */
    public static Transcript of(List<Call> calls, int leftOut, Secrets others) {
        List<Call> inOrder = calls.stream()
                .sorted(Comparator.comparing(call -> call.began().orElse(Duration.ZERO)))
                .toList();
        Secrets secrets = others.plus(inOrder);
        List<Entry> entries = new ArrayList<>();
        for (Call call : inOrder) {
            entries.add(entry(entries, call, secrets));
        }
        return new Transcript(List.copyOf(entries), leftOut, secrets);
    }

    private static Entry entry(List<Entry> earlier, Call call, Secrets secrets) {
        Members parameters = secrets.takenOutOf(new Reading().of(call.request()));
        List<Integer> during = earlier.stream()
                .filter(other -> isUnderWay(other, call))
                .map(Entry::number)
                .toList();
        return new Entry(earlier.size() + 1, call, parameters, outcome(call, secrets), during);
    }

    private static boolean isUnderWay(Entry other, Call when) {
        return other.began().isPresent()
                && when.began().isPresent()
                && other.ended()
                        .map(ended -> ended.compareTo(when.began().get()) > 0)
                        .orElse(true);
    }

    private static Outcome outcome(Call call, Secrets secrets) {
        Optional<Outcome> answered =
                call.answer().map(answer -> new Outcome.Answered(secrets.takenOutOf(new Reading().of(answer))));
        return answered.or(() -> call.refusal().map(refusal -> refused(refusal, secrets)))
                .orElseGet(Outcome.Pending::new);
    }

    private static Outcome refused(Throwable refusal, Secrets secrets) {
        String type = refusal.getClass().getSimpleName();
        if (refusal instanceof AwsServiceException error && error.awsErrorDetails() != null) {
            String message =
                    secrets.takenOutOf(String.valueOf(error.awsErrorDetails().errorMessage()));
            return new Outcome.Refused(
                    type, message, error.statusCode(), error.awsErrorDetails().errorCode());
        }
        return new Outcome.Refused(type, secrets.takenOutOf(String.valueOf(refusal.getMessage())), 0, null);
    }

    public List<Entry> entries() {
        return entries;
    }

    /** How many calls came before these and are not shown. */
    public int leftOut() {
        return leftOut;
    }

    /** A text about these calls, such as a failure's message, without their secrets. */
    public String withoutSecrets(String text) {
        return secrets.takenOutOf(text);
    }

    /** Every call, numbered, with its parameters, its answer and the claims of its tokens; no secret among them. */
    @Override
    public String toString() {
        if (entries.isEmpty()) {
            return "(no calls)";
        }
        String omission = leftOut == 0 ? "" : "(" + leftOut + " earlier calls are left out)\n";
        return omission
                + entries.stream().map(entry -> entry.number() + ". " + entry).collect(Collectors.joining("\n"));
    }
}
