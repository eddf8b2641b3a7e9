package org.cognitojunit.emulator.internal.client;

import static org.cognitojunit.emulator.internal.api.CognitoError.invalidParameter;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.api.Input;

/** Rules for the URLs that users come back to after signing in or out: HTTPS, an app's own scheme, or this machine. */
final class RedirectRules {

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.+");
    private static final Pattern HTTP = Pattern.compile("(?i)http:.*");
    private static final Pattern THIS_MACHINE =
            Pattern.compile("(?i)http://(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?([/?].*)?");

    private RedirectRules() {}

    static void check(Input settings) {
        List<String> callbacks = settings.strings("CallbackURLs");
        Stream.concat(callbacks.stream(), settings.strings("LogoutURLs").stream())
                .forEach(RedirectRules::check);
        settings.optional("DefaultRedirectURI")
                .filter(uri -> !callbacks.contains(uri))
                .ifPresent(RedirectRules::refuseDefault);
    }

    private static void check(String url) {
        if (!ABSOLUTE.matcher(url).matches()) {
            throw invalidParameter(url + " is not an absolute URI.");
        }
        if (HTTP.matcher(url).matches() && !THIS_MACHINE.matcher(url).matches()) {
            throw invalidParameter(url + " cannot use the HTTP protocol.");
        }
        if (url.contains("#")) {
            throw invalidParameter(url + " cannot use fragment");
        }
    }

    private static void refuseDefault(String uri) {
        throw invalidParameter("The default redirect URI " + uri + " is not in the callback URIs list.");
    }
}
