package org.cognitojunit.emulator.internal.oauth;

import java.util.Set;
import org.cognitojunit.emulator.EmulatorResponse;
import org.cognitojunit.emulator.internal.web.Page;

/** {@code /error}: the page on which a browser ends where it can be sent to no application. */
public final class ErrorPage implements Endpoint {

    private static final String SENTENCE = "An error was encountered with the requested page.";

    @Override
    public String path() {
        return "/error";
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET");
    }

    @Override
    public EmulatorResponse answer(DomainRequest request) {
        // Only what is known is shown: the query may be anybody's.
        boolean noUri = request.query().get("error").isEmpty()
                && request.query().get("redirect_uri").isEmpty();
        String text = noUri
                ? "Required String parameter 'redirect_uri' is not present"
                : request.query().get("error").filter(KNOWN::contains).orElse("");
        return page(text);
    }

    private static final Set<String> KNOWN =
            Set.of("invalid_request", "redirect_mismatch", "unauthorized_client", "server_error");

    /** Ends a request on such a page at once. */
    public static Refused refusal(String text) {
        return new Refused(page(text));
    }

    private static EmulatorResponse page(String text) {
        return Responses.page(400, Page.of("Error", "error", "en", Page.heading(SENTENCE), Page.paragraph(text)));
    }
}
