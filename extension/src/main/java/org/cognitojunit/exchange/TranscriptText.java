package org.cognitojunit.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.cognitojunit.exchange.Shown.Items;
import org.cognitojunit.exchange.Shown.Member;
import org.cognitojunit.exchange.Shown.Members;
import org.cognitojunit.exchange.Shown.Redacted;
import org.cognitojunit.exchange.Shown.Text;

/** Writes one call for a console: parameters after {@code >}, an answer after {@code <}, a refusal after {@code !}. */
final class TranscriptText {

    private static final String INDENT = "  ";
    private static final String REDACTED = "[redacted]";

    private final StringBuilder text = new StringBuilder();

    private TranscriptText() {}

    static String of(Entry entry) {
        return VisibleText.of(new TranscriptText().render(entry));
    }

    private String render(Entry entry) {
        String circumstances = entry.circumstances();
        text.append(entry.operation()).append(circumstances.isEmpty() ? "" : " (" + circumstances + ")");
        members(entry.parameters(), "   > ");
        if (entry.outcome() instanceof Outcome.Answered answered) {
            members(answered.members(), "   < ");
        } else if (entry.outcome() instanceof Outcome.Refused refused) {
            text.append("\n   ! ").append(refused.type()).append(": ").append(refused.message());
            if (refused.code() != null) {
                text.append(" (HTTP ")
                        .append(refused.status())
                        .append(", ")
                        .append(refused.code())
                        .append(')');
            }
        }
        return text.toString();
    }

    private void members(Members structure, String prefix) {
        for (Member member : structure.members()) {
            text.append('\n').append(prefix).append(member.name()).append(':');
            if (member.value() instanceof Members inner && !inner.isMap()) {
                members(inner, prefix + INDENT);
            } else {
                text.append(' ').append(inline(member.value()));
            }
        }
    }

    private static String inline(Shown value) {
        if (value instanceof Text plain) {
            return plain.text();
        }
        if (value instanceof Members structure) {
            return structure.members().stream()
                    .map(member -> member.name() + ": " + inline(member.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Items list) {
            return list.items().stream().map(TranscriptText::inline).collect(Collectors.joining(", ", "[", "]"));
        }
        List<Claim> claims = ((Redacted) value).claims();
        return claims.isEmpty() ? REDACTED : REDACTED + ", claims " + claims(claims);
    }

    private static String claims(List<Claim> claims) {
        return claims.stream()
                .map(claim -> "\"" + claim.name() + "\":" + claim.json()
                        + (claim.date() == null ? "" : " (" + claim.date() + ")"))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
