package org.cognitojunit.internal.sweep;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.exchange.VisibleText;
import org.cognitojunit.internal.aws.NamedAccount;
import org.cognitojunit.internal.aws.RunTags;
import org.cognitojunit.internal.remote.Reasons;
import org.cognitojunit.internal.removal.PoolRemoval;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolDescriptionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserPoolType;

/** One way through all pools of an account and region. Not for several threads. */
final class SweepRun {

    private final NamedAccount account;
    private final CognitoIdentityProviderClient sdk;
    private final Clock clock;
    private final boolean isDeleting;
    private final Consumer<String> out;
    private final SweepCounts counts = new SweepCounts();

    SweepRun(NamedAccount account, Clock clock, boolean isDeleting, Consumer<String> out) {
        this.account = account;
        this.sdk = account.client();
        this.clock = clock;
        this.isDeleting = isDeleting;
        this.out = out;
    }

    /** @return whether nothing failed */
    boolean run() {
        // All pages first: deleting while listing could leave some out.
        List<UserPoolDescriptionType> pools = list();
        pools.forEach(this::lookAt);
        out.accept(counts.text(pools.size()));
        if (counts.of(SweepOutcome.WOULD_DELETE) > 0) {
            out.accept("Nothing was touched. To delete what is left behind, add -Dcognito.live.sweep=delete.");
        }
        return counts.of(SweepOutcome.FAILED) == 0;
    }

    private List<UserPoolDescriptionType> list() {
        try {
            return sdk.listUserPoolsPaginator(r -> r.maxResults(60)).userPools().stream()
                    .toList();
        } catch (SdkException e) {
            throw new BackendUnavailableException(
                    "The user pools of account " + account.id() + " in " + account.region() + " could not be listed: "
                            + Reasons.said(e) + ". Nothing was touched.",
                    e);
        }
    }

    /** Asks nothing about a pool whose name says that it is somebody else's. */
    private void lookAt(UserPoolDescriptionType listed) {
        String name = listed.name();
        if (!name.toLowerCase(Locale.ROOT).contains(RunTags.POOL_NAME_PREFIX)) {
            return;
        }
        if (!name.startsWith(RunTags.POOL_NAME_PREFIX)) {
            say(SweepOutcome.KEPT, listed, "its name does not begin with " + RunTags.POOL_NAME_PREFIX);
            return;
        }
        try {
            decide(listed);
        } catch (ResourceNotFoundException e) {
            say(SweepOutcome.GONE, listed, "somebody else has deleted it meanwhile");
        } catch (SdkException e) {
            say(SweepOutcome.FAILED, listed, Reasons.said(e));
        }
    }

    /** By the pool as it is now: the list is old by now, and says nothing of tags. */
    private void decide(UserPoolDescriptionType listed) {
        UserPoolType pool = sdk.describeUserPool(r -> r.userPoolId(listed.id())).userPool();
        SweepDecision decision = SweepDecision.of(pool.name(), pool.userPoolTags(), clock.instant());
        if (!decision.isLeftBehind()) {
            say(SweepOutcome.KEPT, listed, decision.why());
        } else if (!isDeleting) {
            say(SweepOutcome.WOULD_DELETE, listed, decision.why());
        } else {
            new PoolRemoval(sdk).delete(listed.id());
            say(SweepOutcome.DELETED, listed, decision.why());
        }
    }

    private void say(SweepOutcome outcome, UserPoolDescriptionType pool, String why) {
        counts.count(outcome);
        String line = String.format("%-12s  %s  %s: %s", outcome.word(), pool.id(), pool.name(), why);
        // Names may have line breaks in them.
        out.accept(VisibleText.of(line.replaceAll("\\R", " ")));
    }
}
