package org.cognitojunit.internal.page;

import static org.cognitojunit.internal.page.Html.Content.each;
import static org.cognitojunit.internal.page.Html.Content.text;
import static org.cognitojunit.internal.page.Html.element;
import static org.cognitojunit.internal.page.HtmlAttributes.ofClass;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cognitojunit.exchange.Claim;
import org.cognitojunit.internal.page.Html.Content;
import org.jspecify.annotations.Nullable;

/** What a token says, in a table, with dates that people can read. */
final class Claims {

    private static final Duration DAY = Duration.ofDays(1);

    private final String token;
    private final List<Claim> claims;
    private final @Nullable Instant issued;

    Claims(String token, List<Claim> claims) {
        this.token = token;
        this.claims = claims;
        issued = claims.stream()
                .filter(claim -> claim.name().equals("iat"))
                .map(Claim::date)
                .findFirst()
                .orElse(null);
    }

    Content content() {
        return element(
                "table",
                ofClass("claims"),
                element("caption", text("Claims of the " + token))
                        .then(element("thead", element("tr", column("Claim").then(column("Value")))))
                        .then(element("tbody", each(claims, this::row))));
    }

    private static Content column(String name) {
        return element("th", HtmlAttributes.of("scope", "col"), text(name));
    }

    private Content row(Claim claim) {
        Content name = element("th", HtmlAttributes.of("scope", "row"), text(claim.name()));
        return element("tr", name.then(element("td", text(claim.json()).then(date(claim)))));
    }

    private Content date(Claim claim) {
        Instant date = claim.date();
        return date == null
                ? html -> {}
                : element(
                        "span",
                        ofClass("date"),
                        element("time", HtmlAttributes.of("datetime", date), text(FailurePage.DATE.format(date)))
                                .then(text(validity(claim.name(), date))));
    }

    private String validity(String name, Instant date) {
        return name.equals("exp") && issued != null && date.isAfter(issued)
                ? ", " + words(Duration.between(issued, date)) + " after iat"
                : "";
    }

    /** {@code 1 day 2 h}, {@code 1 h 30 min}, {@code 5 min}. */
    private static String words(Duration duration) {
        List<String> parts = Stream.of(
                        part(duration.toDays(), duration.compareTo(DAY.multipliedBy(2)) < 0 ? "day" : "days"),
                        part(duration.toHoursPart(), "h"),
                        part(duration.toMinutesPart(), "min"),
                        part(duration.toSecondsPart(), "s"))
                .filter(part -> !part.isEmpty())
                .toList();
        return String.join(" ", parts);
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + " " + unit;
    }
}
