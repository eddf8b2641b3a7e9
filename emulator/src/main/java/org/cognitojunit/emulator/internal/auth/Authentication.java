package org.cognitojunit.emulator.internal.auth;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.message.SignInCodes;
import org.cognitojunit.emulator.internal.mfa.AuthenticatorApps;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.token.AccessTokens;
import org.cognitojunit.emulator.internal.token.TokenIssuer;
import org.cognitojunit.emulator.internal.trigger.Triggers;

/** Puts the flows and challenges together: the one place where a new one is listed. */
public final class Authentication {

    private final Clock clock;
    private final Ids ids;
    private final NextStep next;
    private final Flows flows;
    private final Challenges challenges;
    private final Refreshes refreshes;
    private final UserMigration migration;
    private final AutomaticSignIn automaticSignIn;

    /**
     * @param acr whether sign-ins have levels of assurance in all pools
     */
    public Authentication(
            Clock clock,
            Ids ids,
            TokenIssuer tokens,
            AccessTokens accessTokens,
            SignInCodes codes,
            Triggers triggers,
            boolean acr) {
        this.clock = clock;
        this.ids = ids;
        next = new NextStep(clock, ids, tokens, codes, triggers, acr);
        refreshes = new Refreshes(clock, tokens);
        Strangers strangers = new Strangers(ids);
        UserSearch search = new UserSearch(strangers, triggers);
        migration = new UserMigration(clock, ids, triggers);
        PasswordCheck passwords = new PasswordCheck(clock, search, migration);
        PasswordVerifier verifier = new PasswordVerifier(clock, ids, passwords, strangers, next);
        PasswordFactor password = new PasswordFactor(clock, passwords, next);
        PasswordSrpFactor passwordSrp = new PasswordSrpFactor(clock, verifier, next);
        PasskeyFactor passkey = new PasskeyFactor(clock, ids, next);
        SentCodeFactor emailOtp = SentCodeFactor.byEmail(clock, codes, next);
        SentCodeFactor smsOtp = SentCodeFactor.bySms(clock, codes, next);
        FirstFactors factors = new FirstFactors(List.of(password, passwordSrp, emailOtp, smsOtp, passkey));
        CustomAuth custom = new CustomAuth(clock, verifier, next, triggers);
        Ways ways = new Ways(factors, next);
        next.lead(ways);
        SelectChallenge select = new SelectChallenge(clock, ways);
        StepUp stepUp = new StepUp(clock, accessTokens, ways, next);
        automaticSignIn = new AutomaticSignIn(clock, next);
        flows = new Flows(List.of(
                PasswordFlow.ofAdministrators(passwords, next),
                PasswordFlow.ofUsers(passwords, next),
                new SrpFlow(search, verifier, next),
                new ChoiceFlow(search, factors, stepUp, automaticSignIn, next),
                new CustomAuthFlow(search, custom, triggers),
                new RefreshFlow(refreshes)));
        List<Challenge> inSession = new ArrayList<>(next.secondFactors().challenges());
        inSession.addAll(List.of(
                new NewPasswordRequired(clock, ids, next),
                select,
                password,
                passwordSrp,
                emailOtp,
                smsOtp,
                passkey,
                new CustomChallenge(custom, triggers)));
        challenges = new Challenges(clock, strangers, inSession, List.of(verifier));
    }

    public Flows flows() {
        return flows;
    }

    /** Sets authenticator apps up. */
    public SoftwareTokenSetup softwareTokenSetup(UserPools pools) {
        return new SoftwareTokenSetup(clock, new AuthenticatorApps(clock, ids), pools, next);
    }

    public Challenges challenges() {
        return challenges;
    }

    public UserMigration migration() {
        return migration;
    }

    /** Sign-ins on the sign-in pages. */
    public PageSignIns pageSignIns() {
        return new PageSignIns(flows, challenges);
    }

    /** Leads from a sign-up to a first sign-in. */
    public AutomaticSignIn automaticSignIn() {
        return automaticSignIn;
    }

    public Refreshes refreshes() {
        return refreshes;
    }
}
