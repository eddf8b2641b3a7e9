package org.cognitojunit.emulator.internal.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cognitojunit.emulator.Message.Medium;
import org.cognitojunit.emulator.Message.Purpose;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.user.User;

/** A link to a pool's domain that confirms a sign-up, in place of a code to type. */
final class ConfirmationLink {

    /** Where a text has the link, around the words to click on. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{##(.*?)##\\}", Pattern.DOTALL);

    private final String url;

    private ConfirmationLink(String url) {
        this.url = url;
    }

    /** The link for a message; empty where the message has a code. */
    static Optional<ConfirmationLink> find(
            UserPool pool, User user, Medium medium, Purpose purpose, String clientId, String code) {
        boolean confirms = purpose == Purpose.SIGN_UP || purpose == Purpose.RESEND;
        if (!confirms || medium != Medium.EMAIL || !pool.settings().confirmsWithLink()) {
            return Optional.empty();
        }
        String region = pool.id().substring(0, pool.id().indexOf('_'));
        return pool.domains()
                .preferred()
                .map(domain -> new ConfirmationLink("https://" + domain.host(region) + "/confirmUser?client_id="
                        + encoded(clientId) + "&user_name=" + encoded(user.username()) + "&confirmation_code="
                        + encoded(code)));
    }

    /** A text with the link in the place of every placeholder. */
    String in(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        "<a href=\"" + url + "\">" + found.group(1).strip() + "</a>"));
    }

    /** Whether a text has a place for a link. */
    static boolean fits(String text) {
        return PLACEHOLDER.matcher(text).find();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
