package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.util.List;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.token.TokenIssuer;
import org.cognitojunit.emulator.internal.trigger.Triggers;

/** Puts the flows and challenges together: the one place where a new one is listed. */
public final class Authentication {

    private final Flows flows;
    private final Challenges challenges;

    public Authentication(Clock clock, Ids ids, TokenIssuer tokens, Triggers triggers) {
        UserSearch search = new UserSearch(triggers);
        PasswordCheck passwords = new PasswordCheck(clock, search, new UserMigration(clock, ids, triggers));
        NextStep next = new NextStep(clock, ids, tokens, triggers);
        CustomAuth custom = new CustomAuth(clock, next, triggers);
        flows = new Flows(List.of(
                new AdminPasswordFlow(passwords, next),
                new UserPasswordFlow(passwords, next),
                new CustomAuthFlow(search, custom, triggers),
                new RefreshFlow(clock, tokens)));
        challenges = new Challenges(
                clock, List.of(new NewPasswordRequired(clock, ids, next), new CustomChallenge(custom, triggers)));
    }

    public Flows flows() {
        return flows;
    }

    public Challenges challenges() {
        return challenges;
    }
}
