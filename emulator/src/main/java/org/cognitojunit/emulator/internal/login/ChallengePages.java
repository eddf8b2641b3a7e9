package org.cognitojunit.emulator.internal.login;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cognitojunit.emulator.internal.api.CognitoError;

/** The pages of challenges: the one place where a new one is listed. */
final class ChallengePages {

    private final List<ChallengePage> pages =
            List.of(new CodePage("SOFTWARE_TOKEN_MFA"), new CodePage("SMS_MFA"), new CodePage("EMAIL_OTP"));

    /**
     * The page of a challenge.
     *
     * @throws CognitoError if it has none
     */
    ChallengePage of(String challenge) {
        return pages.stream()
                .filter(page -> page.challenge().equals(challenge))
                .findFirst()
                .orElseThrow(() -> CognitoError.invalidParameter(
                        challenge + " is not emulated on the sign-in pages yet. Sign the user in by the API."));
    }

    /** The paths at which they are. */
    Set<String> paths() {
        return pages.stream().map(ChallengePage::path).collect(Collectors.toSet());
    }
}
