package org.cognitojunit.emulator.internal.oauth;

import java.util.Map;
import org.cognitojunit.emulator.internal.web.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Where a browser goes back to the application.
 *
 * @param uri one of the client's callback URLs
 * @param inFragment whether parameters go into the fragment, as in the implicit grant
 * @param stateOrNull the application's {@code state}; null for none
 */
public record RedirectTarget(
        String uri, boolean inFragment, @Nullable String stateOrNull) {

    /** The URL with parameters. */
    String with(Map<String, String> parameters) {
        String separator = inFragment ? "#" : uri.contains("?") ? "&" : "?";
        return uri + separator + Parameters.encoded(parameters);
    }
}
