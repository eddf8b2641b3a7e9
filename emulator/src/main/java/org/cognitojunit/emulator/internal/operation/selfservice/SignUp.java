package org.cognitojunit.emulator.internal.operation.selfservice;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cognitojunit.emulator.Message.Purpose;
import org.cognitojunit.emulator.internal.account.AttributeRules;
import org.cognitojunit.emulator.internal.account.AttributeUpdate;
import org.cognitojunit.emulator.internal.account.Passwords;
import org.cognitojunit.emulator.internal.account.Passwords.Refusal;
import org.cognitojunit.emulator.internal.account.UsernameRules;
import org.cognitojunit.emulator.internal.account.ValidationData;
import org.cognitojunit.emulator.internal.api.CognitoError;
import org.cognitojunit.emulator.internal.api.Input;
import org.cognitojunit.emulator.internal.api.Operation;
import org.cognitojunit.emulator.internal.api.Output;
import org.cognitojunit.emulator.internal.auth.AutomaticSignIn;
import org.cognitojunit.emulator.internal.code.CodeUse;
import org.cognitojunit.emulator.internal.ids.Ids;
import org.cognitojunit.emulator.internal.message.Destination;
import org.cognitojunit.emulator.internal.message.VerificationCodes;
import org.cognitojunit.emulator.internal.pool.PoolSettings;
import org.cognitojunit.emulator.internal.pool.UserPool;
import org.cognitojunit.emulator.internal.pool.UserPools;
import org.cognitojunit.emulator.internal.trigger.ConfirmationSource;
import org.cognitojunit.emulator.internal.trigger.SignUpAnswer;
import org.cognitojunit.emulator.internal.trigger.SignUpSource;
import org.cognitojunit.emulator.internal.trigger.Subject;
import org.cognitojunit.emulator.internal.trigger.Triggers;
import org.cognitojunit.emulator.internal.user.User;
import org.cognitojunit.emulator.internal.user.UserStatus;

/** Registers a user, and sends a code to the number or address that the pool verifies, where the user gives one. */
record SignUp(
        UserPools pools,
        Clock clock,
        Ids ids,
        Passwords passwords,
        VerificationCodes codes,
        AutomaticSignIn automaticSignIn,
        Triggers triggers)
        implements Operation {

    @Override
    public Output apply(Input input) {
        PublicCall call = PublicCall.of(pools, input);
        UserPool pool = call.pool();
        PoolSettings settings = pool.settings();
        if (settings.adminCreatesUsersOnly()) {
            throw CognitoError.notAuthorized("SignUp is not permitted for this user pool");
        }
        AttributeUpdate given = AttributeUpdate.of(input.structures("UserAttributes"));
        AttributeUpdate attributes = UsernameRules.completed(settings, call.username(), given);
        User user = asked(call, input, user(call, input, given, attributes), attributes);
        boolean confirmed = user.status() == UserStatus.CONFIRMED;
        Optional<Destination> destination = confirmed ? Optional.empty() : SignUpCode.destination(pool, user);
        pool.users().signUp(user);

        destination.ifPresent(to -> codes.send(pool, user, CodeUse.CONFIRM_SIGN_UP, to, Purpose.SIGN_UP, call.cause()));
        if (confirmed) {
            triggers.postConfirmation(
                    ConfirmationSource.SIGN_UP,
                    call.cause().subject(pool, user),
                    call.cause().clientMetadata());
        }
        return Output.of("UserConfirmed", confirmed)
                .with("UserSub", user.sub())
                .with("CodeDeliveryDetails", destination.map(Destination::details))
                .with("Session", automaticSignIn.session(pool, call.client(), user, input.requestId()));
    }

    /** The user as the pool's function wants to have her. It may also refuse. */
    private User asked(PublicCall call, Input input, User user, AttributeUpdate attributes) {
        SignUpAnswer answer = triggers.preSignUp(
                SignUpSource.SIGN_UP,
                Subject.signingUp(call.pool(), call.client(), user.username(), attributes.values()),
                ValidationData.of(input),
                call.cause().clientMetadata());
        Map<String, String> verified = new LinkedHashMap<>();
        if (answer.autoVerifyEmail()) {
            verified.put("email_verified", "true");
        }
        if (answer.autoVerifyPhone()) {
            verified.put("phone_number_verified", "true");
        }
        return user.with(draft -> {
            new AttributeUpdate(verified)
                    .applyTo(draft.attributes(), call.pool().settings().schema());
            if (answer.autoConfirmUser()) {
                draft.status(UserStatus.CONFIRMED);
            }
        });
    }

    private User user(PublicCall call, Input input, AttributeUpdate given, AttributeUpdate attributes) {
        PoolSettings settings = call.pool().settings();
        UsernameRules.check(settings, call.username());
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
