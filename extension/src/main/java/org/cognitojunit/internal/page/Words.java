package org.cognitojunit.internal.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cognitojunit.exchange.Entry;
import org.cognitojunit.exchange.Outcome;
import org.cognitojunit.exchange.Shown.Members;
import org.cognitojunit.exchange.Shown.Text;

/** What the diagram says about a call, in the room that there is. */
final class Words {

    private static final int LONGEST_OUTCOME = 78;
    private static final int LONGEST_HINT = 48;

    /** What tells one call of an operation from another at a glance. */
    private static final List<String> TELLING = List.of(
            "AuthFlow",
            "ChallengeName",
            "Username",
            "USERNAME",
            "GroupName",
            "ProviderName",
            "DeviceKey",
            "Identifier");

    private Words() {}

    /** The class of its colours. */
    static String kind(Entry entry) {
        if (entry.outcome() instanceof Outcome.Refused) {
            return "refused";
        }
        if (entry.outcome() instanceof Outcome.Pending) {
            return "pending";
        }
        return entry.gist().startsWith("challenge") ? "challenge" : "answered";
    }

    static String outcome(Entry entry) {
        return entry.outcome() instanceof Outcome.Refused refused
                ? shortened("✕ " + entry.gist() + ": " + refused.message(), LONGEST_OUTCOME)
                : entry.gist();
    }

    /** Its user, flow and the like. */
    static String hint(Entry entry) {
        String hint = telling(entry.parameters()).distinct().collect(Collectors.joining(" · "));
        return hint.isEmpty() ? "" : "  " + shortened(hint, LONGEST_HINT);
    }

    private static Stream<String> telling(Members members) {
        return members.members().stream().flatMap(member -> {
            if (member.value() instanceof Members inner) {
                return telling(inner);
            }
            return TELLING.contains(member.name()) && member.value() instanceof Text value
                    ? Stream.of(value.text())
                    : Stream.empty();
        });
    }

    /** For who does not see the arrows. */
    static String inFull(Row row) {
        Entry entry = row.entry();
        String who = entry.thread().isPresent() ? "the application" : "the test";
        String call = row.begins()
                ? entry.number() + ". " + entry.operation() + " from " + who
                : "The end of " + entry.number() + ". " + entry.operation();
        String outcome = row.ends() || entry.outcome() instanceof Outcome.Pending ? outcome(entry) : "";
        return Stream.of(call, outcome, entry.circumstances())
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String shortened(String text, int length) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= length
                ? line
                : line.substring(0, line.offsetByCodePoints(0, length - 1)) + "…";
    }
}
