package org.cognitojunit.exchange;

import com.nimbusds.jose.util.JSONArrayUtils;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cognitojunit.exchange.Shown.Items;
import org.cognitojunit.exchange.Shown.Member;
import org.cognitojunit.exchange.Shown.Members;
import org.cognitojunit.exchange.Shown.Text;

/**
 * Values that must not be shown, and what takes them out of any text, as they are and as they look in JSON, in a URL and in HTML.
 * Immutable.
 */
public final class Secrets {

    private static final String REDACTED = "[redacted]";

    /** A shorter text may stand in any sentence by chance; taking it out would garble the sentence, and give it away. */
    private static final int SHORTEST = 6;

    /** A signed or an encrypted token, whoever issued it. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{8,}(?:\\.[\\w-]*){2,4}");

    /** Shorter than any signature. */
    private static final int SHORTEST_SIGNATURE = 32;

    private final Set<String> values;
    private final List<String> forms;

    public Secrets() {
        this(Set.of());
    }

    private Secrets(Set<String> values) {
        this.values = values;
        // A secret may be a part of a longer one, which would no longer be found.
        forms = values.stream()
                .flatMap(Secrets::forms)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** These secrets and more. */
    public Secrets plusValues(Collection<String> more) {
        Set<String> all = new HashSet<>(values);
        more.stream().filter(value -> value.length() >= SHORTEST).forEach(all::add);
        return new Secrets(all);
    }

    /** These secrets and all that calls carry. */
    public Secrets plus(Collection<Call> calls) {
        Reading reading = new Reading();
        for (Call call : calls) {
            reading.of(call.request());
            call.answer().ifPresent(reading::of);
        }
        return plusValues(reading.secrets());
    }

    /** A text without these secrets, and without anything else that is a token. */
    public String takenOutOf(String text) {
        String result = text;
        for (String form : forms) {
            result = result.replace(form, REDACTED);
        }
        return TOKEN.matcher(result).replaceAll(REDACTED);
    }

    Members takenOutOf(Members structure) {
        return new Members(
                structure.members().stream()
                        .map(member -> new Member(takenOutOf(member.name()), takenOutOf(member.value())))
                        .toList(),
                structure.isMap());
    }

    private Shown takenOutOf(Shown value) {
        if (value instanceof Text plain) {
            return new Text(takenOutOf(plain.text()));
        }
        if (value instanceof Items list) {
            return new Items(list.items().stream().map(this::takenOutOf).toList());
        }
        if (value instanceof Shown.Redacted hidden) {
            return new Shown.Redacted(hidden.claims().stream()
                    .map(claim -> new Claim(claim.name(), takenOutOf(claim.json()), claim.date()))
                    .toList());
        }
        return takenOutOf((Members) value);
    }

    private static Stream<String> forms(String secret) {
        return Stream.of(Stream.of(secret), inJson(secret), inUrl(secret), inHtml(secret), signature(secret))
                .flatMap(forms -> forms);
    }

    /** Some writers escape slashes too, and some what HTML could take for its own. */
    private static Stream<String> inJson(String secret) {
        String array = JSONArrayUtils.toJSONString(List.of(secret));
        String json = array.substring(2, array.length() - 2);
        String safeInHtml = json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("'", "\\u0027")
                .replace("=", "\\u003d");
        return Stream.of(json, safeInHtml, json.replace("/", "\\/"), secret.replace("/", "\\/"));
    }

    private static Stream<String> inUrl(String secret) {
        String url = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return Stream.of(url, lowerCaseHex(url)).flatMap(form -> Stream.of(form, form.replace("+", "%20")));
    }

    private static Stream<String> inHtml(String secret) {
        String html = secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String quoted = html.replace("\"", "&quot;");
        return Stream.of(
                html,
                quoted,
                quoted.replace("'", "&#39;"),
                quoted.replace("'", "&#x27;"),
                quoted.replace("'", "&apos;"),
                html.replace("\"", "&#34;").replace("'", "&#39;"));
    }

    private static String lowerCaseHex(String url) {
        return Pattern.compile("%..").matcher(url).replaceAll(hex -> hex.group().toLowerCase(Locale.ROOT));
    }

    /** The claims of a token are shown, so with its signature it could be put together again. */
    private static Stream<String> signature(String secret) {
        String last = secret.substring(secret.lastIndexOf('.') + 1);
        return secret.startsWith("eyJ") && last.length() >= SHORTEST_SIGNATURE ? Stream.of(last) : Stream.empty();
    }
}
