package org.cognitojunit.internal.page;

import static org.cognitojunit.internal.page.Html.Content.each;
import static org.cognitojunit.internal.page.Html.Content.text;
import static org.cognitojunit.internal.page.Html.element;
import static org.cognitojunit.internal.page.HtmlAttributes.ofClass;

import org.cognitojunit.exchange.Durations;
import org.cognitojunit.exchange.Entry;
import org.cognitojunit.exchange.Outcome;
import org.cognitojunit.exchange.Shown.Members;
import org.cognitojunit.internal.page.Html.Content;

/** Everything that a call carried: parameters beside the answer or refusal. */
final class CallDetails {

    private final Entry entry;

    CallDetails(Entry entry) {
        this.entry = entry;
    }

    Content content() {
        return circumstances()
                .then(part("Parameters", "parameters", members(entry.parameters())))
                .then(outcome());
    }

    private Content circumstances() {
        String took = entry.took().isPresent() ? "took " : "";
        return entry.began()
                .map(began ->
                        "Began " + Durations.text(began) + " after the test, " + took + entry.circumstances() + ".")
                .map(words -> element("p", ofClass("circumstances"), text(words)))
                .orElse(html -> {});
    }

    private Content outcome() {
        if (entry.outcome() instanceof Outcome.Answered answered) {
            return part("Answer", "answer", members(answered.members()));
        }
        if (entry.outcome() instanceof Outcome.Refused refused) {
            return part("Refusal", "refusal", refusal(refused));
        }
        return part(
                "No answer yet", "nothing-yet", element("p", text("When the test failed, nothing had come of it.")));
    }

    private static Content part(String title, String kind, Content content) {
        return element("section", ofClass(kind), element("h3", text(title)).then(content));
    }

    private static Content refusal(Outcome.Refused refused) {
        Content status = refused.status() == 0 ? html -> {} : Rows.row("HTTP status", refused.status() + "");
        Content code = refused.code() == null ? html -> {} : Rows.row("Error code", refused.code());
        return table(Rows.row("Type", refused.type())
                .then(Rows.row("Message", refused.message()))
                .then(status)
                .then(code));
    }

    private static Content members(Members structure) {
        return structure.members().isEmpty()
                ? element("p", element("span", ofClass("nothing"), text("nothing")))
                : table(each(structure.members(), member -> Rows.of(member, 0)));
    }

    private static Content table(Content rows) {
        return element("table", element("tbody", rows));
    }
}
