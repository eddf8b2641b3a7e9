package org.cognitojunit.emulator.internal.operation.selfservice;

import java.util.stream.Stream;
import org.cognitojunit.emulator.internal.account.HourlyLimit;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.operation.Services;

/** The operations of this package. */
public final class SelfServiceOperations {

    private SelfServiceOperations() {}

    /** All of them. */
    public static Stream<Operation> all(Services services) {
        // Between 5 and 20, says the guide, by the risk of the caller. This caller is a test.
        HourlyLimit recoveries = new HourlyLimit(20, services.clock());
        return Stream.of(
                new AdminConfirmSignUp(services.pools(), services.clock(), services.triggers()),
                new AdminResetUserPassword(services.pools(), services.clock(), services.codes()),
                new ConfirmForgotPassword(
                        services.pools(), services.clock(), services.passwords(), recoveries, services.triggers()),
                new ConfirmSignUp(
                        services.pools(),
                        services.clock(),
                        new HourlyLimit(15, services.clock()),
                        services.authentication().automaticSignIn(),
                        services.triggers()),
                new ForgotPassword(
                        services.pools(),
                        services.codes(),
                        recoveries,
                        services.authentication().migration()),
                new ResendConfirmationCode(services.pools(), services.codes(), new HourlyLimit(5, services.clock())),
                new SignUp(
                        services.pools(),
                        services.clock(),
                        services.ids(),
                        services.passwords(),
                        services.codes(),
                        services.authentication().automaticSignIn(),
                        services.triggers()));
    }
}
