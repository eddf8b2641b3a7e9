package org.cognitojunit.emulator.internal.login;

import java.util.Map;
import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.session.PendingSignIns.PendingSignIn;
import org.cognitojunit.emulator.internal.web.Html;
import org.cognitojunit.emulator.internal.web.Parameters;

/** The page of one challenge. {@link ChallengePages} lists them, and {@link ChallengeEndpoint} does all that they share. */
interface ChallengePage {

    /** The {@code ChallengeName}. */
    String challenge();

    /** Where it is on the domain. Several challenges may share a path. */
    String path();

    /** The title. */
    String title();

    /** The content of the form, for the {@code ChallengeParameters} of a sign-in. */
    Stream<Html> fields(PendingSignIn pending);

    /** The {@code ChallengeResponses} that a form means, less the username. */
    Map<String, String> responses(PendingSignIn pending, Parameters form);
}
