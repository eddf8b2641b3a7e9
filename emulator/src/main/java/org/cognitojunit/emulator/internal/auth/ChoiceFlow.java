package org.cognitojunit.emulator.internal.auth;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.session.Session;
import org.cognitojunit.emulator.internal.session.Sessions;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/** USER_AUTH, choice-based sign-in: the user says who they are, and then by which factor they sign in. */
final class ChoiceFlow implements Flow {

    /** What a client needs for it. */
    static final String PERMISSION = "ALLOW_USER_AUTH";

    static final String PREFERRED = "PREFERRED_CHALLENGE";

    private final UserSearch search;
    private final FirstFactors factors;
    private final StepUp stepUp;
    private final AutomaticSignIn automatic;
    private final NextStep next;

    ChoiceFlow(UserSearch search, FirstFactors factors, StepUp stepUp, AutomaticSignIn automatic, NextStep next) {
        this.search = search;
        this.factors = factors;
        this.stepUp = stepUp;
        this.automatic = automatic;
        this.next = next;
    }

    @Override
    public Set<String> names() {
        return Set.of("USER_AUTH");
    }

    @Override
    public Set<Api> offeredBy() {
        return Set.of(Api.INITIATE_AUTH, Api.ADMIN_INITIATE_AUTH);
    }

    @Override
    public String permission() {
        return PERMISSION;
    }

    @Override
    public CognitoError notPermitted() {
        return CognitoError.invalidParameter("USER_AUTH flow not enabled for this client");
    }

    @Override
    public Output start(Attempt attempt) {
        User user = search.find(attempt, attempt.required("USERNAME"));
        DeviceStep.known(attempt, user);
        if (attempt.session().isPresent()) {
            return automatically(attempt, user, attempt.session().get());
        }
        return stepUp.begin(attempt, user).orElseGet(() -> choose(attempt, user));
    }

    private Output choose(Attempt attempt, User user) {
        UserPool pool = attempt.pool();
        Optional<FirstFactor> preferred =
                attempt.parameter(PREFERRED).flatMap(name -> factors.offered(name, user, pool));
        if (preferred.isPresent()) {
            Output begun = preferred.get().begin(attempt, user);
            return begun.tree().containsKey("ChallengeName")
                    ? begun.with(
                            SelectChallenge.AVAILABLE, List.of(preferred.get().name()))
                    : begun;
        }
        List<String> names =
                factors.offeredTo(user, pool).stream().map(FirstFactor::name).toList();
        if (names.isEmpty()) {
            throw PasswordCheck.incorrect();
        }
        return SelectChallenge.put(names, attempt, user, next);
    }

    /** Lets in who has just confirmed a sign-up, which proves as much as a code does. */
    private Output automatically(Attempt attempt, User user, String session) {
        PasswordCheck.refuseIfResetRequired(user);
        PasswordCheck.mayEnter(user);
        if (user.status() != UserStatus.CONFIRMED) {
            // An administrator has set a temporary password meanwhile, and that is to be shown first.
            throw Sessions.invalid();
        }
        Session confirmed = automatic.redeem(attempt.pool(), attempt.client(), user, session);
        return next.afterFirstFactor(attempt.with(confirmed.progress()), user);
    }
}
