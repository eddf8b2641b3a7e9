package org.cognitojunit.emulator.internal.operation.selfservice;

import java.util.Optional;
import org.cognitojunit.emulator.Message.Purpose;
import org.cognitojunit.emulator.internal.account.HourlyLimit;
import org.cognitojunit.emulator.internal.account.Recovery;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.auth.UserMigration;
import org.cognitojunit.emulator.internal.code.CodeUse;
import org.cognitojunit.emulator.internal.message.Destination;
import org.cognitojunit.emulator.internal.message.VerificationCodes;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/** Sends a user a code to choose a new password with. The old one stays good until then. */
record ForgotPassword(UserPools pools, VerificationCodes codes, HourlyLimit attempts, UserMigration migration)
        implements Operation {

    @Override
    public Output apply(Input input) {
        PublicCall call = PublicCall.of(pools, input);
        migration.migrateForgetful(
                call.pool(), call.client(), call.username(), call.cause().clientMetadata());
        Optional<User> user = call.userByAnyName();
        if (call.hidesUserExistence() && user.filter(User::enabled).isEmpty()) {
            return call.simulatedDelivery();
        }
        return code(call, user.orElseThrow(PublicCall::unknownUser));
    }

    private Output code(PublicCall call, User user) {
        if (!user.enabled()) {
            throw PublicCall.disabledUser();
        }
        Recovery.requireResettable(user);
        Optional<Destination> channel = Recovery.ownChannel(call.pool(), user);
        if (channel.isEmpty() && call.hidesUserExistence() && user.status() == UserStatus.UNCONFIRMED) {
            return call.simulatedDelivery();
        }
        Destination to = channel.orElseThrow(Recovery::noChannel);
        attempts.count(call.pool(), user);
        codes.send(call.pool(), user, CodeUse.RESET_PASSWORD, to, Purpose.FORGOT_PASSWORD, call.cause());
        return PublicCall.delivery(to);
    }
}
