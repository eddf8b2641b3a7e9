package org.cognitojunit.emulator.internal.operation.selfservice;

import java.time.Clock;
import java.util.Optional;
import org.cognitojunit.emulator.Message.Purpose;
import org.cognitojunit.emulator.internal.account.AttributeRules;
import org.cognitojunit.emulator.internal.account.AttributeUpdate;
import org.cognitojunit.emulator.internal.account.Passwords;
import org.cognitojunit.emulator.internal.account.Passwords.Refusal;
import org.cognitojunit.emulator.internal.account.UsernameRules;
import org.cognitojunit.emulator.internal.code.CodeUse;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.message.Destination;
import org.cognitojunit.emulator.internal.message.VerificationCodes;
import org.cognitojunit.emulator.internal.pool.PoolSettings;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.protocol.CognitoError;
import org.cognitojunit.emulator.internal.protocol.Input;
import org.cognitojunit.emulator.internal.protocol.Operation;
import org.cognitojunit.emulator.internal.protocol.Output;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/** Registers a user, and sends a code to the number or address that the pool verifies, where the user gives one. */
public record SignUp(UserPools pools, Clock clock, Ids ids, Passwords passwords, VerificationCodes codes)
        implements Operation {

    @Override
    public Output apply(Input input) {
        PublicCall call = PublicCall.of(pools, input);
        UserPool pool = call.pool();
        PoolSettings settings = pool.settings();
        if (settings.adminCreatesUsersOnly()) {
            throw CognitoError.notAuthorized("SignUp is not permitted for this user pool");
        }
        User user = user(call, input);
        Optional<Destination> destination = SignUpCode.destination(settings, user);
        pool.users().signUp(user);

        destination.ifPresent(to -> codes.send(pool, user, CodeUse.CONFIRM_SIGN_UP, to, Purpose.SIGN_UP));
        return Output.of("UserConfirmed", false)
                .with("UserSub", user.sub())
                .with("CodeDeliveryDetails", destination.map(Destination::details));
    }

    private User user(PublicCall call, Input input) {
        PoolSettings settings = call.pool().settings();
        UsernameRules.check(settings, call.username());
        AttributeUpdate given = AttributeUpdate.of(input.structures("UserAttributes"));
        AttributeUpdate attributes = UsernameRules.completed(settings, call.username(), given);
        new AttributeRules(settings).checkSignUp(given, attributes, call.client());
        Optional<String> password = password(settings, input);

        String sub = ids.sub();
        String username = settings.usernameAttributes().isEmpty() ? call.username() : sub;
        return User.create(username, sub, UserStatus.UNCONFIRMED, clock.instant(), draft -> {
            password.ifPresent(p -> draft.credential(passwords.credential(call.pool(), username, p, Refusal.SIGN_UP)));
            attributes.applyToOwn(draft.attributes(), settings.schema());
        });
    }

    /** Only where there are other ways in can a user do without. */
    private static Optional<String> password(PoolSettings settings, Input input) {
        Optional<String> password = input.optional("Password");
        if (password.isEmpty() && !settings.offersPasswordless()) {
            throw CognitoError.invalidParameter("1 validation error detected: Value at 'password' failed to satisfy"
                    + " constraint: Member must not be null");
        }
        return password;
    }
}
