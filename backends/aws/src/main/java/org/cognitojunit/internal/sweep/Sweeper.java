package org.cognitojunit.internal.sweep;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.cognitojunit.backend.BackendParameters;
import org.cognitojunit.backend.BackendUnavailableException;
import org.cognitojunit.internal.aws.AwsAccess;
import org.cognitojunit.internal.aws.NamedAccount;

/**
 * Sweeps an account, behind the guard that live runs have too.
 *
 * @param clock that of this machine, which only has to agree with AWS's: what is left behind is decided by AWS's
 * @param patience how long one call may take, its repetitions included
 */
public record Sweeper(AwsAccess access, Clock clock, Duration patience) {

    /** A minute: nobody waits for a sweeper, but one that a schedule starts must come to an end. */
    public static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String ACCOUNT = "cognito.live.account";
    private static final String MODE = "cognito.live.sweep";

    /**
     * Lists what is left behind or, told so by {@code cognito.live.sweep=delete}, deletes it.
     *
     * @param out takes each line
     * @return whether every deletion worked
     * @throws BackendUnavailableException if nothing was touched, with the reason
     */
    public boolean sweep(BackendParameters parameters, Consumer<String> out) {
        boolean isDeleting = isDeleting(parameters);
        requireAccount(parameters);
        ClockCheck clocks = new ClockCheck(clock);
        try (NamedAccount account = NamedAccount.open(access, parameters, patience)) {
            out.accept("Account " + account.id() + " in " + account.region() + ", as " + account.caller() + ", at "
                    + account.time() + ".");
            account.rehearsedAt()
                    .ifPresent(emulator -> out.accept("This is a rehearsal: the account is an emulator at " + emulator
                            + ". It shows nothing about AWS."));
            clocks.difference(account.time()).ifPresent(difference -> {
                if (isDeleting) {
                    throw new BackendUnavailableException("The sweeper does not delete: " + difference
                            + ". Nothing was touched. Set this machine's clock, and sweep again.");
                }
                out.accept("With -Dcognito.live.sweep=delete the sweeper would delete nothing: " + difference
                        + ". Set this machine's clock.");
            });
            return new SweepRun(account, clocks, isDeleting, out).run();
        }
    }

    private static void requireAccount(BackendParameters parameters) {
        if (parameters.get(ACCOUNT).orElse("").isBlank()) {
            throw new BackendUnavailableException("The sweeper needs to be told which account it may sweep, and "
                    + ACCOUNT + " is not set. Add -D" + ACCOUNT + "=<its 12 digits>. Nothing was touched.");
        }
    }

    private static boolean isDeleting(BackendParameters parameters) {
        String mode = parameters.get(MODE).orElse("list");
        return switch (mode) {
            case "delete" -> true;
            // Maven makes "true" of a property that is only named, and java makes it empty.
            case "list", "true", "" -> false;
            default ->
                throw new BackendUnavailableException(
                        MODE + " is '" + mode + "'. Set it to list or delete. Nothing was touched.");
        };
    }
}
