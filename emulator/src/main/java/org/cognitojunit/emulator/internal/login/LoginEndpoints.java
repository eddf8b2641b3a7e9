package org.cognitojunit.emulator.internal.login;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cognitojunit.emulator.internal.auth.PageSignIns;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.oauth.AuthorizationResponse;
import org.cognitojunit.emulator.internal.oauth.Endpoint;
import org.cognitojunit.emulator.internal.oauth.SignedInBrowser;

/** The endpoints of this package. */
public final class LoginEndpoints {

    private LoginEndpoints() {}

    /** All of them. */
    public static List<Endpoint> all(
            Clock clock, Ids ids, PageSignIns signIns, SignedInBrowser browsers, AuthorizationResponse responses) {
        ChallengePages pages = new ChallengePages();
        SignInSteps steps = new SignInSteps(clock, ids, browsers, responses, pages);
        List<Endpoint> endpoints = new ArrayList<>();
        endpoints.add(new LoginPage(signIns, steps));
        pages.paths().forEach(path -> endpoints.add(new ChallengeEndpoint(path, pages, signIns, steps)));
        return endpoints;
    }
}
